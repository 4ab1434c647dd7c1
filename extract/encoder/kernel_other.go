//go:build !amd64

package encoder

// available are the kernels that this processor has, the fastest first.
func available() []*kernels { return []*kernels{portable} }
