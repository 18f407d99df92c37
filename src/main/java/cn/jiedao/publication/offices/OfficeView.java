package cn.jiedao.publication.offices;

import cn.jiedao.organization.register.DivisionCodes.DivisionCode;
import cn.jiedao.organization.register.OfficeVersion;
import java.util.List;

/**
 * An office in the list of its unit.
 *
 * @param legally name of the unit it legally belongs to, null where that is the one that manages it
 */
record OfficeView(
    OfficeVersion version, String legally, int communities, List<DivisionCode> codes) {}
