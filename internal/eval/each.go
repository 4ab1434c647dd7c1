package eval

import (
	"context"
	"sync"
)

// each calls do for 0 to n-1, at most workers at a time, and returns the
// results in that order, or the first error in that order.
func each[T any](ctx context.Context, n, workers int, do func(i int) (T, error)) ([]T, error) {
	results, errs := make([]T, n), make([]error, n)
	var wait sync.WaitGroup
	slots := make(chan struct{}, max(workers, 1))
	for i := range n {
		if ctx.Err() != nil {
			break
		}
		slots <- struct{}{}
		wait.Go(func() {
			defer func() { <-slots }()
			results[i], errs[i] = do(i)
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return results, ctx.Err()
}
