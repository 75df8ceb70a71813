package org.stancegraph.bench;

import java.nio.file.Path;
import org.stancegraph.finding.Checked;
import org.stancegraph.seed.EntityId;
import org.stancegraph.seed.SeedFolder;
import org.stancegraph.seed.SeedRecord;
import org.stancegraph.seed.YamlText;

/// A synthetic record as YAML, before it is read like any other.
record Draft(EntityId id, String yaml) {

  Checked<SeedRecord> read() {
    var file = Path.of("seeds", SeedFolder.folderOf(id.kind()), id.slug() + ".yaml");
    return YamlText.parse(yaml, file)
        .then(root -> Checked.good(new SeedRecord(id, file, "synthetic", root)));
  }
}
