package io.redress.intake.plan;

import io.redress.intake.plan.PlanHit.FieldMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Shows where in a document the words of a query are. */
final class PlanFragments extends UnifiedHighlighter {
  private static final int LONGEST = 160;

  PlanFragments(IndexSearcher searcher, Analyzer analyzer) {
    super(
        builder(searcher, analyzer)
            .withFormatter(new WordsAndSentence())
            .withMaxNoHighlightPassages(0));
  }

  /** For each document the fields that have words of the text, in the order of their weight. */
  List<List<FieldMatch>> of(Query text, int[] documents) throws IOException {
    String[] fields = PlanField.paths();
    int[] passages = new int[fields.length];
    Arrays.fill(passages, 1);
    List<List<FieldMatch>> matches = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      matches.add(new ArrayList<>());
    }
    if (documents.length == 0) {
      return matches;
    }
    Map<String, Object[]> found = highlightFieldsAsObjects(fields, text, documents, passages);
    for (String field : fields) {
      Object[] places = found.get(field);
      for (int i = 0; i < documents.length; i++) {
        if (places != null && places[i] instanceof Place place) {
          matches.get(i).add(new FieldMatch(field, place.words(), place.fragment()));
        }
      }
    }
    return matches;
  }

  private record Place(List<String> words, String fragment) {}

  private static final class WordsAndSentence extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      Passage best = passages[0];
      Set<String> words = new LinkedHashSet<>();
      for (int i = 0; i < best.getNumMatches(); i++) {
        words.add(content.substring(best.getMatchStarts()[i], best.getMatchEnds()[i]));
      }
      return new Place(List.copyOf(words), cut(best, content));
    }

    /** The passage, or so much of it from a little before its first word. */
    private static String cut(Passage passage, String content) {
      int start = passage.getStartOffset();
      int end = passage.getEndOffset();
      if (end - start > LONGEST) {
        start = Math.max(start, passage.getMatchStarts()[0] - LONGEST / 4);
        end = Math.min(end, start + LONGEST);
      }
      return content.substring(start, end).strip();
    }
  }
}
