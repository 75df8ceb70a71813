package org.stancegraph.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.stancegraph.backup.Backup;

/// `/backup`: the store as one file, of one moment, while it is served. One that breaks off lacks
/// its end, and `restore` refuses it.
final class BackupRoute extends TokenRoute {

  private static final long serialVersionUID = 1L;

  private final transient Site site;

  BackupRoute(Token token, Site site) {
    super(token, Set.of("POST"));
    this.site = site;
  }

  @Override
  void admitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var name = Backup.name(site.version());
    response.setContentType("application/gzip");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    Backup.write(site.store(), response.getOutputStream());
  }
}
