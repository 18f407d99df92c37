package cn.jiedao.assessment.scheme;

import org.springframework.stereotype.Component;

/** Makes a scheme readable: names instead of codes, last year beside this one. */
@Component
class SchemeViews {
  private final SchemeWords words;
  private final WeightsOverYears weights;

  SchemeViews(SchemeWords words, WeightsOverYears weights) {
    this.words = words;
    this.weights = weights;
  }

  SchemeView of(Scheme scheme) {
    return new SchemeView(
        scheme,
        words.offices(scheme.groups()),
        weights.of(scheme),
        scheme.indicators().stream()
            .map(one -> new SchemeView.Row(one, words.scorer(one), SchemeWords.groups(one)))
            .toList());
  }
}
