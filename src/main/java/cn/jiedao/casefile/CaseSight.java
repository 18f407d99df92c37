package cn.jiedao.casefile;

import cn.jiedao.casefile.document.Document;

/**
 * What of a case is not for everybody who sees it: where it concerns several, side by side, one of
 * them does not read what the others said, nor what was said about them.
 */
public interface CaseSight {
  /** Whether an organisation learns of the step no more than that it was taken. */
  boolean hides(CaseHead head, Step step, String organization);

  /** Whether an organisation learns of the document no more than that it is there. */
  boolean hides(CaseHead head, Document document, String organization);
}
