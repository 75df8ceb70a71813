package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import org.stancegraph.publish.Sitemap;

/// What search engines ask for: which pages there are, and which addresses to leave alone.
final class Sitemaps {

  private final Sitemap sitemap;

  Sitemaps(Site site) {
    this.sitemap = new Sitemap(site.store());
  }

  Reply map(HttpServletRequest request) {
    var base = Requests.origin(request) + "/";
    var part = Requests.parameter(request, "part");
    if (part.isEmpty()) {
      return Reply.ok("application/xml", sitemap.index(base));
    }
    var parts = sitemap.parts();
    return part.get().matches("[1-9][0-9]{0,5}") && Integer.parseInt(part.get()) <= parts
        ? Reply.ok("application/xml", sitemap.part(Integer.parseInt(part.get()), base))
        : Reply.text(404, "the parts are 1 to " + parts);
  }

  /// Answers that cost work are no pages to index.
  Reply robots(HttpServletRequest request) {
    return Reply.text(
        200,
        "User-agent: *\nDisallow: /sparql\nDisallow: /api/\nDisallow: /reconcile\n"
            + "Disallow: /search\nSitemap: "
            + Requests.origin(request)
            + "/sitemap.xml");
  }
}
