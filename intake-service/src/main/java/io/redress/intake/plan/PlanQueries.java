package io.redress.intake.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Builds the queries of the index from words, one clause at a time: nothing that anybody types is
 * read as an operator, and no query is larger than {@value #MOST_WORDS} words.
 */
final class PlanQueries {
  private static final int MOST_WORDS = 64;
  private static final float TIE = 0.2f;

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

  /** The query; {@code null} when there is nothing to look for. */
  Built build(PlanQuery query) {
    Set<String> asked = words.of(query.words(), MOST_WORDS);
    Set<String> ranking = words.of(query.more(), MOST_WORDS);
    ranking.removeAll(asked);
    List<Query> categories = categories(query);
    if (asked.isEmpty() && !(query.categoryAlone() && !categories.isEmpty())) {
      return null;
    }
    Query text = anyOf(asked, ranking);
    BooleanQuery.Builder whole =
        new BooleanQuery.Builder()
            .add(term(PlanDocuments.STATUS, query.status().name()), Occur.FILTER)
            .add(gate(asked, query.categoryAlone() ? categories : List.of()), Occur.FILTER)
            .add(text, Occur.SHOULD)
            .add(fresh(query), Occur.SHOULD);
    categories.forEach(category -> whole.add(category, Occur.SHOULD));
    if (query.inForce()) {
      int day = PlanDocuments.day(query.day());
      whole.add(
          IntPoint.newRangeQuery(PlanDocuments.FIRST_DAY, Integer.MIN_VALUE, day), Occur.FILTER);
      whole.add(
          IntPoint.newRangeQuery(PlanDocuments.LAST_DAY, day, Integer.MAX_VALUE), Occur.FILTER);
    }
    return new Built(whole.build(), text);
  }

  /** Half of the words that were asked for, or a category. */
  private static Query gate(Set<String> asked, List<Query> categories) {
    BooleanQuery.Builder enough = new BooleanQuery.Builder();
    asked.forEach(word -> enough.add(anywhere(word), Occur.SHOULD));
    enough.setMinimumNumberShouldMatch((asked.size() + 1) / 2);
    BooleanQuery.Builder gate = new BooleanQuery.Builder();
    if (!asked.isEmpty()) {
      gate.add(enough.build(), Occur.SHOULD);
    }
    categories.forEach(category -> gate.add(category, Occur.SHOULD));
    return gate.build();
  }

  private static Query anyOf(Collection<String> asked, Collection<String> ranking) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    asked.forEach(word -> any.add(anywhere(word), Occur.SHOULD));
    ranking.forEach(word -> any.add(new BoostQuery(anywhere(word), 0.5f), Occur.SHOULD));
    return any.build();
  }

  private static Query anywhere(String word) {
    List<Query> places = new ArrayList<>();
    for (PlanField field : PlanField.values()) {
      places.add(new BoostQuery(term(field.path(), word), field.weight()));
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
