package io.redress.intake.plan;

import io.redress.intake.plan.PlanHit.CategoryFit;
import io.redress.intake.plan.PlanHit.FieldMatch;
import io.redress.intake.plan.PlanHit.Match;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** An index in the memory of this replica: enough for tens of thousands of plans. */
@Singleton
class LucenePlanSearch implements PlanSearch {
  private static final double WRITE_BUFFER_MB = 8;

  private final PlanWords words = new PlanWords();
  private final Directory directory = new ByteBuffersDirectory();
  private final PlanSettings settings;
  private final PlanQueries queries;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  @Inject
  LucenePlanSearch(PlanSettings settings) throws IOException {
    this.settings = settings;
    this.queries = new PlanQueries(words, settings);
    this.writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(words)
                .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(3))
                .setMergeScheduler(new SerialMergeScheduler()));
    this.searchers = new SearcherManager(writer, null);
  }

  @Override
  public void replace(Collection<IndexedPlan> plans) {
    try {
      for (IndexedPlan plan : plans) {
        List<Document> documents = plan.versions().stream().map(PlanDocuments::of).toList();
        writer.updateDocuments(
            new Term(PlanDocuments.PLAN, PlanDocuments.key(plan.serial())), documents);
      }
      // Plans change seldom and are searched at each registration; each segment more is searched
      // like an index of its own.
      writer.forceMerge(1);
      searchers.maybeRefreshBlocking();
    } catch (IOException failed) {
      throw new UncheckedIOException("Plans could not be indexed", failed);
    }
  }

  @Override
  public List<PlanHit> search(PlanQuery query) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        PlanQueries.Built built = queries.build(query, searcher);
        return built == null ? List.of() : hits(searcher, query, built);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("Plans could not be searched", failed);
    }
  }

  private List<PlanHit> hits(IndexSearcher searcher, PlanQuery query, PlanQueries.Built built)
      throws IOException {
    TopDocs top = searcher.search(built.whole(), query.limit());
    int[] found = new int[top.scoreDocs.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = top.scoreDocs[i].doc;
    }
    List<List<FieldMatch>> places = new PlanFragments(searcher, words).of(built.text(), found);
    StoredFields stored = searcher.storedFields();
    List<PlanHit> hits = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      ScoreDoc scored = top.scoreDocs[i];
      IndexedVersion version = PlanDocuments.read(stored.document(scored.doc));
      CategoryFit fit = fit(query, version);
      hits.add(
          new PlanHit(
              version,
              new Match(
                  scored.score,
                  fit,
                  boost(query, version),
                  launch(query, version),
                  places.get(i))));
    }
    return hits;
  }

  private static CategoryFit fit(PlanQuery query, IndexedVersion version) {
    if (isExact(query, version)) {
      return CategoryFit.EXACT;
    }
    return isOfGroup(query, version) ? CategoryFit.GROUP : null;
  }

  private static Boolean launch(PlanQuery query, IndexedVersion version) {
    return query.first() != null && query.first() == version.serial() ? true : null;
  }

  private float boost(PlanQuery query, IndexedVersion version) {
    return (isExact(query, version) ? settings.categoryBoost() : 0)
        + (isOfGroup(query, version) ? settings.groupBoost() : 0);
  }

  private static boolean isExact(PlanQuery query, IndexedVersion version) {
    return query.category() != null && version.content().categories().contains(query.category());
  }

  private static boolean isOfGroup(PlanQuery query, IndexedVersion version) {
    return query.category() != null
        && (query.group() == null
            ? version.groups().contains(query.category())
            : version.content().categories().contains(query.group()));
  }

  @PreDestroy
  void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}
