package format

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"kgx/graph"
)

// Pages are tried in a real browser, by mouse and keyboard. The tests share one
// browser, each with a tab of its own.

var browser struct {
	sync.Once
	ctx  context.Context
	quit func()
}

func TestMain(m *testing.M) {
	code := m.Run()
	if browser.quit != nil {
		browser.quit()
	}
	os.Exit(code)
}

// chromium is the path of a browser, or "".
func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

func startBrowser(path string) {
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("hide-scrollbars", true))
	allocator, quitAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, quit := chromedp.NewContext(allocator)
	browser.ctx = ctx
	browser.quit = func() { quit(); quitAllocator() }
}

// tab is a page in the browser.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	requests []string // addresses asked for, the page's own aside
	messages []string // errors and warnings on the console
}

// size of a window, in CSS pixels.
type size struct{ width, height int64 }

var (
	desktop = size{1400, 900}
	phone   = size{390, 844}
)

// openPage shows a page of g and waits until its graph is drawn.
func openPage(t *testing.T, g *graph.Graph, window size, opts Options) *tab {
	t.Helper()
	path := chromium()
	if path == "" {
		t.Skip("no Chromium or Chrome is installed: the page was not tried in a browser")
	}
	file := filepath.Join(t.TempDir(), "graph.html")
	if err := os.WriteFile(file, []byte(written(t, g, HTML, opts)), 0o644); err != nil {
		t.Fatal(err)
	}
	return openFile(t, file, window)
}

func openFile(t *testing.T, file string, window size) *tab {
	t.Helper()
	browser.Do(func() { startBrowser(chromium()) })
	b := &tab{t: t}
	if err := chromedp.Do(browser.ctx); err != nil { // the first call starts the browser
		t.Skipf("%s does not start: the page was not tried in a browser: %v", chromium(), err)
	}
	ctx, closeTab := chromedp.NewContext(browser.ctx, chromedp.WithListener(b.hear))
	t.Cleanup(closeTab)
	ctx, cancel := context.WithTimeout(ctx, 40*time.Second)
	t.Cleanup(cancel)
	b.ctx = ctx
	b.do(chromedp.EmulateViewport(window.width, window.height))
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-reduced-motion", Value: "reduce"}, {Name: "prefers-color-scheme", Value: "light"}}}); err != nil {
		t.Fatal(err)
	}
	b.do(chromedp.Navigate("file://"+file), chromedp.WaitReady(chromedp.CSS("html[data-ready]")))
	return b
}

// hear notes what the page asks for and complains of.
func (b *tab) hear(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, "file:") && !strings.HasPrefix(e.Request.URL, "data:") {
			b.requests = append(b.requests, e.Request.URL)
		}
	case *runtime.EventExceptionThrown:
		b.messages = append(b.messages, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		for _, a := range e.Args {
			b.messages = append(b.messages, string(a.Value)+a.Description)
		}
	case *log.EventEntryAdded:
		b.messages = append(b.messages, e.Entry.Text)
	}
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// read evaluates JavaScript.
func read[T any](b *tab, script string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%s: %v", script, err)
	}
	return v
}

func (b *tab) click(css string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 5*time.Second)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS(css))); err != nil {
		b.t.Fatalf("clicking %s: %v", css, err)
	}
}

func (b *tab) press(keys ...string) {
	b.t.Helper()
	for _, k := range keys {
		b.do(chromedp.KeyEvent(k))
	}
}

// clickDrawn clicks an element of the drawing; script gives its id there.
func (b *tab) clickDrawn(script string) {
	b.t.Helper()
	p := read[struct{ X, Y float64 }](b, "kgx.place("+script+")")
	b.do(chromedp.MouseClickXY(p.X, p.Y))
}

// texts are the texts of all elements that a selector finds and that are seen.
func (b *tab) texts(css string) []string {
	b.t.Helper()
	return read[[]string](b, "[...document.querySelectorAll("+quoted(css)+")].filter(e => e.checkVisibility()).map(e => e.textContent)")
}

// lit is the text lit as evidence.
func (b *tab) lit() string {
	b.t.Helper()
	return read[string](b, "[...document.querySelectorAll('#text .evidence')].map(e => e.textContent).join('')")
}

// inView says whether the first element that a selector finds is within its pane.
func (b *tab) inView(css string) bool {
	b.t.Helper()
	return read[bool](b, `(e => { const r = e.getBoundingClientRect(), p = e.closest(".scroll").getBoundingClientRect(); return r.height > 0 && r.top >= p.top - 1 && r.bottom <= p.bottom + 1; })(document.querySelector(`+quoted(css)+`))`)
}

func quoted(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`).Replace(s) + "'"
}

// selectOption chooses an option of a select element.
func selectOption(css, value string) chromedp.Action[chromedp.Void] {
	return chromedp.Evaluate[chromedp.Void](fmt.Sprintf("(s => { s.value = %s; s.dispatchEvent(new Event('change', { bubbles: true })); })(document.querySelector(%s))", quoted(value), quoted(css)))
}
