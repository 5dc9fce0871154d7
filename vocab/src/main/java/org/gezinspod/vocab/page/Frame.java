package org.gezinspod.vocab.page;

/** What stands around every page: the head, the way back, the other forms of the same document. */
final class Frame {

  /** All the style there is. No page loads anything. */
  static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1c1f23;--quiet:#59616b;--line:#d9dde2;--paper:#fff;\
      --accent:#0b5a8a}
      @media(prefers-color-scheme:dark){:root{--ink:#e8eaed;--quiet:#a9b1bb;--line:#3a4048;\
      --paper:#16181b;--accent:#7cc0ee}}
      *{box-sizing:border-box}
      body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 system-ui,sans-serif}
      header,main,footer{max-width:46rem;margin:0 auto;padding:1rem}
      h1{font-size:1.8rem;line-height:1.25}
      h2{margin-top:3rem;font-size:1.4rem}
      h3{margin:0;font-size:1.15rem}
      article h2{margin:0;font-size:1.25rem}
      h1 span,h2 span,h3 span{color:var(--quiet);font-weight:400}
      p{margin:.4rem 0}
      [lang=en]{color:var(--quiet)}
      a{color:var(--accent)}
      a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
      code{font:.9em/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
      article{padding:1.25rem 0;border-top:1px solid var(--line)}
      article:target{border-left:4px solid var(--accent);padding-left:1rem}
      dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.2rem 1rem;\
      margin:.6rem 0;font-size:1rem}
      dt{color:var(--quiet)}
      dd{margin:0;overflow-wrap:anywhere}
      dd p:first-child{margin-top:0}
      .index{columns:16rem;padding:0;list-style:none}
      .index li{padding:.25rem 0}
      @media(max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}
      """;

  private Frame() {}

  /**
   * A whole page.
   *
   * @param title for the window; the page's own heading is in the body
   * @param path the path of this page below the root of the vocabulary
   */
  static String page(String title, String path, Html content) {
    String self = path.isEmpty() ? "./" : path.substring(path.lastIndexOf('/') + 1);
    return """
    <!doctype html>
    <html lang="nl">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <link rel="alternate" type="text/turtle" href="%s">
    <link rel="alternate" type="application/ld+json" href="%s">
    <style>%s</style>
    </head>
    <body>
    <header><nav aria-label="Pagina's"><a href="%s">Vocabulaire</a></nav></header>
    <main>
    %s</main>
    <footer><p>Deze pagina is er ook als Turtle en JSON-LD: vraag erom met de header <code>Accept</code>.</p>
    <p lang="en">This page is also there as Turtle and JSON-LD: ask with the header <code>Accept</code>.</p></footer>
    </body>
    </html>
    """
        .formatted(
            Html.escape(title),
            self,
            self,
            STYLE,
            content.root().isEmpty() ? "./" : content.root(),
            content.body());
  }
}
