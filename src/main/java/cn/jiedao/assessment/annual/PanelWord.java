package cn.jiedao.assessment.annual;

import cn.jiedao.assessment.score.Beyond;
import java.math.BigDecimal;

/**
 * What the panel said on an office's appeal beside its indicators: the later word (INV-20-51).
 *
 * @param points what the bonus comes to; null where the veto is lifted
 */
public record PanelWord(String office, Beyond subject, BigDecimal points, String reason) {}
