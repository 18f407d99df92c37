package cn.jiedao.assessment.scheme.sheet;

import cn.jiedao.assessment.scheme.check.IndicatorColumn;
import cn.jiedao.assessment.score.Coded;
import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Formula;
import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.assessment.score.Topic;
import cn.jiedao.dutylist.DutyItem;
import cn.jiedao.organization.Organization;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Indicators as a workbook to fill in, with the bodies and items to choose from beside them. */
final class IndicatorWorkbook {
  static final String BODIES = "评分单位";
  static final String ITEMS = "清单事项";
  private static final int WIDTH = 20 * 256;

  private final Scorers scorers;
  private final List<DutyItem> items;

  IndicatorWorkbook(Scorers scorers, List<DutyItem> items) {
    this.scorers = scorers;
    this.items = items;
  }

  /**
   * @param indicators as the form has them, also those half filled in; none for an empty template
   */
  byte[] of(List<Map<String, ?>> indicators) {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = sheet(workbook, IndicatorPlace.SHEET, IndicatorCells.labels());
      columns(workbook, sheet);
      indicators.forEach(one -> write(sheet.createRow(sheet.getLastRowNum() + 1), one));
      XSSFSheet bodies = sheet(workbook, BODIES, List.of("简称", "名称", "代码"));
      for (Organization body : scorers.bodies())
        write(bodies, List.of(body.shortName(), body.name(), body.code()));
      XSSFSheet lists = sheet(workbook, ITEMS, List.of("编号", "事项", "清单", "依据"));
      for (DutyItem item : items)
        write(lists, List.of(item.code(), item.name(), item.list().label(), item.reference()));
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFSheet sheet(XSSFWorkbook workbook, String name, List<String> header) {
    XSSFSheet sheet = workbook.createSheet(name);
    Row row = sheet.createRow(0);
    for (int i = 0; i < header.size(); i++) {
      row.createCell(i).setCellValue(header.get(i));
      sheet.setColumnWidth(i, WIDTH);
    }
    sheet.createFreezePane(0, 1);
    return sheet;
  }

  private static void write(XSSFSheet sheet, List<String> cells) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < cells.size(); i++) row.createCell(i).setCellValue(cells.get(i));
  }

  private void columns(XSSFWorkbook workbook, XSSFSheet sheet) {
    var text = workbook.createCellStyle();
    text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    for (IndicatorColumn column : IndicatorColumn.values())
      if (column != IndicatorColumn.WEIGHT) sheet.setDefaultColumnStyle(column.ordinal(), text);
    var choices = sheet.getDataValidationHelper();
    choose(
        sheet,
        IndicatorColumn.DIMENSION,
        choices.createExplicitListConstraint(labels(Dimension.values())));
    choose(
        sheet,
        IndicatorColumn.FORMULA,
        choices.createExplicitListConstraint(labels(Formula.values())));
    choose(
        sheet, IndicatorColumn.TOPIC, choices.createExplicitListConstraint(labels(Topic.values())));
    choose(
        sheet,
        IndicatorColumn.INVESTMENT,
        choices.createExplicitListConstraint(new String[] {"是", "否"}));
    choose(
        sheet,
        IndicatorColumn.SCORER,
        choices.createFormulaListConstraint(
            "'%s'!$A$2:$A$%d".formatted(BODIES, scorers.bodies().size() + 1)));
  }

  private static void choose(
      XSSFSheet sheet, IndicatorColumn column, DataValidationConstraint choice) {
    var cells =
        new CellRangeAddressList(1, IndicatorSheet.MOST_ROWS, column.ordinal(), column.ordinal());
    sheet.addValidationData(sheet.getDataValidationHelper().createValidation(choice, cells));
  }

  private static String[] labels(Coded[] values) {
    return Stream.of(values).map(Coded::label).toArray(String[]::new);
  }

  private void write(Row row, Map<String, ?> indicator) {
    for (IndicatorColumn column : IndicatorColumn.values()) {
      Object value = indicator.get(column.key());
      if (value instanceof Number weight && column == IndicatorColumn.WEIGHT)
        row.createCell(column.ordinal()).setCellValue(weight.doubleValue());
      else if (value != null) row.createCell(column.ordinal()).setCellValue(text(column, value));
    }
  }

  private String text(IndicatorColumn column, Object value) {
    if (value instanceof Collection<?> several)
      return several.stream().map(one -> text(column, one)).collect(Collectors.joining("、"));
    String text = value.toString();
    return switch (column) {
      case DIMENSION -> label(Dimension.of(text), text);
      case FORMULA -> label(Formula.of(text), text);
      case TOPIC -> label(Topic.of(text), text);
      case GROUPS -> label(OfficeGroup.of(text), text);
      case SCORER -> scorers.name(text);
      case INVESTMENT -> text.equals("yes") ? "是" : "否";
      default -> text;
    };
  }

  private static String label(Optional<? extends Coded> known, String text) {
    return known.map(Coded::label).orElse(text);
  }
}
