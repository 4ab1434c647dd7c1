// Package wholefile writes files that are there whole or not at all.
package wholefile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// Replace puts what write writes in the place of the file that path leads to, through
// symbolic links, which stay. It is written beside its place and renamed, so that a
// reader sees the old file or the new one. Who may read and write it is as it was; for
// a file that was not there the user's umask says. What cannot be renamed onto, such as
// /dev/null or a named pipe, is written to.
func Replace(path string, write func(io.Writer) error) error {
	target, err := linked(path)
	if err != nil {
		return err
	}
	old, err := os.Stat(target)
	if err == nil && !old.Mode().IsRegular() {
		return writeDevice(target, write)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := createBeside(target)
	if err != nil {
		return err
	}
	defer unfinished.remove(f.Name()) // fails harmlessly once renamed
	if err := fill(f, old, write); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("closing: %w", err)
	}
	return os.Rename(f.Name(), target)
}

// fill writes a file that takes over the mode of an old one, where there is one.
func fill(f *os.File, old fs.FileInfo, write func(io.Writer) error) error {
	if old != nil {
		if err := f.Chmod(old.Mode().Perm()); err != nil {
			return err
		}
	}
	buffered := bufio.NewWriterSize(f, 1<<16)
	if err := write(buffered); err != nil {
		return err
	}
	return buffered.Flush()
}

// linked is the path of the file that symbolic links at path lead to, whether it is
// there or not.
func linked(path string) (string, error) {
	const most = 40 // as the kernel follows
	for range most {
		next, err := os.Readlink(path)
		if err != nil {
			return path, nil // no link
		}
		if !filepath.IsAbs(next) {
			next = filepath.Join(filepath.Dir(path), next)
		}
		path = next
	}
	return "", errors.New("too many symbolic links")
}

// createBeside makes a file in the folder of path. Its name is short, whatever the
// length of path's, and hidden, so that it is taken for no article of the folder.
func createBeside(path string) (*os.File, error) {
	for n := 1; ; n++ {
		name := filepath.Join(filepath.Dir(path), ".kgx-"+strconv.Itoa(os.Getpid())+"-"+strconv.Itoa(n)+".tmp")
		f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
		if err == nil {
			unfinished.add(name)
			return f, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			var at *fs.PathError
			if errors.As(err, &at) {
				err = at.Err // of a name that the user does not know
			}
			return nil, err
		}
	}
}

func writeDevice(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
