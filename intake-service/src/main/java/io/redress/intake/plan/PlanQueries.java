package io.redress.intake.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Builds the queries of the index from words, one clause at a time: nothing that anybody types is
 * read as an operator, and no query is larger than {@value #MOST_WORDS} words and {@value
 * #MOST_RANKING} that rank.
 */
final class PlanQueries {
  private static final int MOST_WORDS = 32;

  /** Of what only ranks: the first words of a description say what it is about. */
  private static final int MOST_RANKING = 16;

  private static final float TIE = 0.2f;

  /** More than words and categories are worth together. */
  private static final float FIRST = 10_000;

  /** Where a plan says what a customer would tell; the rest is the staff's. */
  private static final List<PlanField> TOLD = List.of(PlanField.TITLE, PlanField.CAUSE);

  private final PlanWords words;
  private final PlanSettings settings;

  PlanQueries(PlanWords words, PlanSettings settings) {
    this.words = words;
    this.settings = settings;
  }

  /**
   * A query for the index.
   *
   * @param whole what is found and how it is ranked
   * @param text the words alone, for showing where they are; {@code null} without any
   */
  record Built(Query whole, Query text) {}

  /**
   * The query; {@code null} when there is nothing to look for. Words that no plan has are left out:
   * most of what a customer tells is of that kind, and would be looked for in every field.
   */
  Built build(PlanQuery query, IndexSearcher index) throws IOException {
    Set<String> asked = words.of(query.words(), MOST_WORDS);
    Set<String> ranking = words.of(query.more(), MOST_RANKING);
    ranking.removeAll(asked);
    int enough = (asked.size() + 1) / 2;
    retainKnown(asked, index);
    retainKnown(ranking, index);
    List<Query> categories = categories(query);
    boolean worded = !asked.isEmpty() && asked.size() >= enough;
    List<Query> alone = new ArrayList<>(query.categoryAlone() ? categories : List.of());
    if (query.first() != null) {
      alone.add(constant(term(PlanDocuments.PLAN, PlanDocuments.key(query.first())), FIRST));
    }
    if (!worded && alone.isEmpty()) {
      return null;
    }
    Query text = anyOf(asked, ranking, index);
    BooleanQuery.Builder whole =
        new BooleanQuery.Builder()
            .add(term(PlanDocuments.STATUS, query.status().name()), Occur.FILTER)
            .add(gate(worded ? asked : Set.of(), enough, alone), Occur.FILTER)
            .add(text, Occur.SHOULD)
            .add(fresh(query), Occur.SHOULD);
    Stream.concat(categories.stream(), alone.stream())
        .distinct()
        .forEach(fit -> whole.add(fit, Occur.SHOULD));
    if (query.inForce()) {
      int day = PlanDocuments.day(query.day());
      whole.add(
          IntPoint.newRangeQuery(PlanDocuments.FIRST_DAY, Integer.MIN_VALUE, day), Occur.FILTER);
      whole.add(
          IntPoint.newRangeQuery(PlanDocuments.LAST_DAY, day, Integer.MAX_VALUE), Occur.FILTER);
    }
    return new Built(whole.build(), text);
  }

  /** Half of the words that were asked for, or one of those that are enough alone. */
  private static Query gate(Set<String> asked, int enough, List<Query> alone) {
    BooleanQuery.Builder gate = new BooleanQuery.Builder();
    if (!asked.isEmpty()) {
      BooleanQuery.Builder worded = new BooleanQuery.Builder();
      asked.forEach(word -> worded.add(term(PlanDocuments.ANYWHERE, word), Occur.SHOULD));
      gate.add(worded.setMinimumNumberShouldMatch(enough).build(), Occur.SHOULD);
    }
    alone.forEach(fit -> gate.add(fit, Occur.SHOULD));
    return gate.build();
  }

  private static void retainKnown(Set<String> words, IndexSearcher index) throws IOException {
    for (Iterator<String> each = words.iterator(); each.hasNext(); ) {
      if (index.getIndexReader().docFreq(new Term(PlanDocuments.ANYWHERE, each.next())) == 0) {
        each.remove();
      }
    }
  }

  private static Query anyOf(
      Collection<String> asked, Collection<String> ranking, IndexSearcher index)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String word : asked) {
      any.add(in(List.of(PlanField.values()), word, index), Occur.SHOULD);
    }
    for (String word : ranking) {
      any.add(new BoostQuery(in(TOLD, word, index), 0.5f), Occur.SHOULD);
    }
    return any.build();
  }

  /** Names only the fields that have the word, each with the places that the look-up found. */
  private static Query in(Collection<PlanField> fields, String word, IndexSearcher index)
      throws IOException {
    List<Query> places = new ArrayList<>();
    for (PlanField field : fields) {
      Term term = new Term(field.path(), word);
      TermStates found = TermStates.build(index, term, true);
      if (found.docFreq() > 0) {
        places.add(new BoostQuery(new TermQuery(term, found), field.weight()));
      }
    }
    return new DisjunctionMaxQuery(places, TIE);
  }

  private List<Query> categories(PlanQuery query) {
    List<Query> fits = new ArrayList<>();
    if (query.category() != null) {
      fits.add(constant(term(PlanDocuments.CATEGORY, query.category()), settings.categoryBoost()));
      // A leaf's plans come with those of its whole group; a group's with those of its leaves.
      fits.add(
          constant(
              query.group() == null
                  ? term(PlanDocuments.GROUP, query.category())
                  : term(PlanDocuments.CATEGORY, query.group()),
              settings.groupBoost()));
    }
    return fits;
  }

  private Query fresh(PlanQuery query) {
    return constant(
        IntPoint.newRangeQuery(
            PlanDocuments.REVIEW_DAY, PlanDocuments.day(query.day()), Integer.MAX_VALUE),
        settings.freshBoost());
  }

  private static Query constant(Query query, float boost) {
    return new BoostQuery(new ConstantScoreQuery(query), boost);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
