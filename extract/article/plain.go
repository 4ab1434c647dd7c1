package article

// plain makes an article of plain text.
func plain(b []byte) (Article, error) {
	text, err := decode(b)
	if err != nil {
		return Article{}, err
	}
	return headed(Article{Text: clean(text)}), nil
}

// headed adds to an article what the lines at its head say of it.
func headed(a Article) Article {
	head := headLines(a.Text)
	if a.Title == "" {
		a.Title = title(head)
	}
	if a.Byline == "" {
		a.Byline = byline(head)
	}
	if a.Date == "" {
		a.Date = headDate(head)
	}
	return a
}
