package cn.jiedao.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/** Refuses a filter with a forbidden expression when it is saved, not only when it is used. */
class GuardedFilters extends FilterServiceImpl {
  @Override
  public Filter saveFilter(Filter filter) {
    QueryExpressions.check(filter.getQuery());
    return super.saveFilter(filter);
  }

  @Override
  public <T, Q extends Query<?, T>> List<T> list(String filter, Q extending) {
    QueryExpressions.check(extending);
    return super.list(filter, extending);
  }

  @Override
  public <T, Q extends Query<?, T>> List<T> listPage(
      String filter, Q extending, int first, int most) {
    QueryExpressions.check(extending);
    return super.listPage(filter, extending, first, most);
  }

  @Override
  public <T, Q extends Query<?, T>> T singleResult(String filter, Q extending) {
    QueryExpressions.check(extending);
    return super.singleResult(filter, extending);
  }

  @Override
  public Long count(String filter, Query<?, ?> extending) {
    QueryExpressions.check(extending);
    return super.count(filter, extending);
  }
}
