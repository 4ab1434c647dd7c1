"""Training of kgx's encoder and its heads: one shared encoder, one small file a head."""
