// Package model reads the weights file (docs/weights.md): everything that was
// trained, used in place from the bytes of the file.
package model
