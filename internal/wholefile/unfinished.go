package wholefile

import (
	"os"
	"sync"
)

// unfinished are the files that are being written and do not have their names yet.
// It is the process's, since its end is what they must not outlive.
var unfinished temporaries

// temporaries are names of files. They are removed by those who add them, or all at
// once where nobody else will any more.
type temporaries struct {
	mu    sync.Mutex
	names map[string]bool
}

func (t *temporaries) add(name string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.names == nil {
		t.names = make(map[string]bool)
	}
	t.names[name] = true
}

func (t *temporaries) remove(name string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.names, name)
	os.Remove(name)
}

func (t *temporaries) removeAll() {
	t.mu.Lock()
	defer t.mu.Unlock()
	for name := range t.names {
		os.Remove(name)
	}
}

// RemoveUnfinished removes the files that are half written, for a process that ends
// without waiting for those who write them.
func RemoveUnfinished() { unfinished.removeAll() }
