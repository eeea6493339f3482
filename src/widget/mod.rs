//! What comes in: articles from the page; what goes out: the interface. Yew components, one a file.
