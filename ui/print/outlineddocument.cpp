// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/outlineddocument.h"

#include "ui/print/picturepainter.h"
#include "ui/print/printcolors.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <array>
#include <cmath>

namespace Scep {

namespace {
constexpr int PictureObject = QTextFormat::UserObject + 1;
constexpr int PictureIndex = QTextFormat::UserProperty + 1;

constexpr double TextPoints = 9.5;
constexpr double SmallPoints = 8;
constexpr double CssPixelsPerInch = 96;
constexpr double LongestPicture = 0.92; // of a page

/// Points and the room above of headings 1 to 4.
struct HeadingStyle
{
    double points;
    double above;
    double below;
};
constexpr std::array HeadingStyles{HeadingStyle{18, 0, 4}, HeadingStyle{14, 22, 6},
                                   HeadingStyle{11.5, 16, 5}, HeadingStyle{10, 12, 3}};

QFont textFont()
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setStyleHint(QFont::SansSerif);
    font.setFeature("liga", 0); // so that "certificate" is found as it is written
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont codeFont()
{
    QFont font(QStringLiteral("Noto Sans Mono"));
    font.setStyleHint(QFont::Monospace);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}
} // namespace

OutlinedDocument::OutlinedDocument(QPagedPaintDevice *device, const QSizeF &page)
    : m_document(std::make_unique<QTextDocument>())
    , m_cursor(m_document.get())
    , m_page(page)
    , m_scale(device->logicalDpiX() / CssPixelsPerInch)
    , m_font(textFont())
{
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setUseDesignMetrics(true);
    m_document->setDefaultFont(m_font);
    m_document->documentLayout()->setPaintDevice(device);
    m_document->documentLayout()->registerHandler(PictureObject, this);
    QTextOption option = m_document->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(option);
    m_cursor.beginEditBlock(); // one layout, at the end
}

OutlinedDocument::~OutlinedDocument() = default;

QTextCharFormat OutlinedDocument::charFormat(double points, const PictureColor &color,
                                             bool isBold) const
{
    QTextCharFormat format;
    QFont font = m_font;
    font.setPointSizeF(points);
    font.setBold(isBold);
    format.setFont(font);
    format.setForeground(printColor(color));
    return format;
}

void OutlinedDocument::startBlock(double above, double below)
{
    QTextBlockFormat format;
    format.setTopMargin(pixels(above));
    format.setBottomMargin(pixels(below));
    // What a list's mark is drawn with: not that of a heading before it.
    const QTextCharFormat plain = charFormat(TextPoints, Ink::Text, false);
    if (m_isEmpty) {
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(plain);
        m_isEmpty = false;
    } else {
        m_cursor.insertBlock(format, plain);
    }
}

void OutlinedDocument::addHeading(int level, const QString &text)
{
    const HeadingStyle &style =
        HeadingStyles[std::min<std::size_t>(static_cast<std::size_t>(level), HeadingStyles.size()) -
                      1];
    startBlock(style.above, style.below);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setHeadingLevel(level);
    m_cursor.setBlockFormat(format);
    m_cursor.insertText(text, charFormat(style.points, Ink::Text, true));
}

void OutlinedDocument::addText(const QString &text, const PictureColor &color, bool isBold)
{
    startBlock(0, 4);
    m_cursor.insertText(text, charFormat(TextPoints, color, isBold));
}

void OutlinedDocument::addCode(const QString &text)
{
    startBlock(1, 5);
    QTextBlockFormat block = m_cursor.blockFormat();
    block.setBackground(softPrintColor(Ink::Band));
    block.setLeftMargin(pixels(10));
    m_cursor.setBlockFormat(block);
    QTextCharFormat format = charFormat(SmallPoints, Ink::Text, false);
    QFont font = codeFont();
    font.setPointSizeF(SmallPoints);
    format.setFont(font);
    m_cursor.insertText(text, format);
}

void OutlinedDocument::addList(const QStringList &items, bool isNumbered)
{
    QTextListFormat format;
    format.setStyle(isNumbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
    QTextList *list = nullptr;
    for (const QString &item : items) {
        startBlock(0, 2);
        m_cursor.insertText(item, charFormat(TextPoints, Ink::Text, false));
        if (list == nullptr) {
            list = m_cursor.createList(format);
        } else {
            list->add(m_cursor.block());
        }
    }
}

void OutlinedDocument::addBox(const QString &headline, const QStringList &texts,
                              const PictureColor &color)
{
    QTextTable *table = insertTable(1, 1, 7, {});
    QTextTableCell cell = table->cellAt(0, 0);
    QTextTableCellFormat format;
    format.setBackground(softPrintColor(color));
    format.setBorder(pixels(1));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(printColor(color));
    cell.setFormat(format);
    QTextCursor cursor = cell.firstCursorPosition();
    cursor.insertText(headline, charFormat(TextPoints + 2, color, true));
    for (const QString &text : texts) {
        cursor.insertBlock();
        cursor.insertText(text, charFormat(TextPoints, Ink::Text, false));
    }
    leaveTable();
}

/// Behind a table there is always a block: what follows begins in it.
void OutlinedDocument::leaveTable()
{
    m_cursor.movePosition(QTextCursor::End);
    m_cursor.setBlockFormat({});
    m_cursor.setBlockCharFormat(charFormat(2, Ink::Text, false));
    m_isEmpty = true;
}

QTextTable *OutlinedDocument::insertTable(int rows, int columns, double padding,
                                          const QList<double> &shares)
{
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setCellPadding(pixels(padding));
    format.setCellSpacing(0);
    format.setBorder(0);
    format.setTopMargin(pixels(2));
    format.setBottomMargin(pixels(4));
    QList<QTextLength> widths;
    for (const double share : shares) {
        widths.append(QTextLength(QTextLength::PercentageLength, share * 100));
    }
    format.setColumnWidthConstraints(widths);
    m_isEmpty = false;
    return m_cursor.insertTable(rows, columns, format);
}

void OutlinedDocument::addTable(const QList<QStringList> &rows, const QList<double> &shares,
                                bool hasHead)
{
    if (rows.isEmpty()) {
        return;
    }
    QTextTable *table =
        insertTable(static_cast<int>(rows.size()), static_cast<int>(shares.size()), 2.5, shares);
    if (hasHead) {
        QTextTableFormat format = table->format();
        format.setHeaderRowCount(1);
        table->setFormat(format);
    }
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < shares.size(); ++column) {
            const bool isLabel = (hasHead && row == 0) || (!hasHead && column == 0);
            QTextTableCell cell = table->cellAt(row, column);
            QTextTableCellFormat cellFormat;
            cellFormat.setBottomBorder(pixels(0.5));
            cellFormat.setBottomBorderBrush(printColor(Ink::Rule));
            cellFormat.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            cell.setFormat(cellFormat);
            const QTextCharFormat textFormat =
                charFormat(TextPoints - 1, isLabel ? Ink::Muted : Ink::Text, hasHead && row == 0);
            QTextCursor cursor = cell.firstCursorPosition();
            cursor.mergeBlockCharFormat(textFormat); // an empty cell is no higher than others
            cursor.insertText(rows[row].value(column), textFormat);
        }
    }
    leaveTable();
}

void OutlinedDocument::addPicture(const Picture &picture)
{
    if (picture.shapes.isEmpty()) {
        return;
    }
    startBlock(6, 6);
    QTextCharFormat format;
    format.setObjectType(PictureObject);
    format.setProperty(PictureIndex, static_cast<int>(m_pictures.size()));
    m_pictures.append(picture);
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

QSizeF OutlinedDocument::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const Picture &picture = m_pictures.at(format.intProperty(PictureIndex));
    const double factor =
        std::min(m_page.width() / picture.width, LongestPicture * m_page.height() / picture.height);
    return {picture.width * factor, picture.height * factor};
}

void OutlinedDocument::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                                  const QTextFormat &format)
{
    paintPicture(*painter, m_pictures.at(format.intProperty(PictureIndex)), rect, m_font);
}

void OutlinedDocument::addLines(const QTextBlock &block)
{
    const double top = block.layout()->position().y();
    const int level = block.blockFormat().headingLevel();
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        const double from = top + line.y();
        if (level > 0 && i == 0) {
            m_headings.append({.level = level, .title = block.text(), .page = 0, .top = from});
        }
        m_column.append(
            {.place = {from, from + line.height()}, .isHeading = level > 0, .head = std::nullopt});
    }
}

void OutlinedDocument::addRows(QTextTable &table)
{
    const auto *layout = m_document->documentLayout();
    const double padding = table.format().cellPadding();
    const auto topOf = [&](int row) {
        return layout->blockBoundingRect(table.cellAt(row, 0).firstCursorPosition().block()).top() -
               padding;
    };
    const auto bottomOf = [&](int row) {
        double bottom = 0;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextBlock last = table.cellAt(row, column).lastCursorPosition().block();
            bottom = std::max(bottom, layout->blockBoundingRect(last).bottom());
        }
        return bottom + padding;
    };
    const bool hasHead = table.format().headerRowCount() > 0 && table.rows() > 1;
    std::optional<Stretch> head;
    for (int row = 0; row < table.rows(); ++row) {
        const Stretch place{topOf(row), row + 1 < table.rows() ? topOf(row + 1) : bottomOf(row)};
        const bool isHead = hasHead && row == 0;
        m_column.append(
            {.place = place, .isHeading = isHead, .head = isHead ? std::nullopt : head});
        if (isHead) {
            head = place;
        }
    }
}

void OutlinedDocument::finish()
{
    m_cursor.endEditBlock();
    m_document->setTextWidth(m_page.width());
    static_cast<void>(m_document->size()); // lays out all of it, not only what is asked for
    const QTextFrame *root = m_document->rootFrame();
    for (auto part = root->begin(); !part.atEnd(); ++part) {
        if (auto *table = qobject_cast<QTextTable *>(part.currentFrame())) {
            addRows(*table);
        } else {
            addLines(part.currentBlock());
        }
    }
    m_pages = paginate(m_column, m_page.height());
}

QList<OutlineEntry> OutlinedDocument::outline() const
{
    QList<OutlineEntry> entries = m_headings;
    for (OutlineEntry &entry : entries) {
        const auto after = std::ranges::upper_bound(
            m_pages, entry.top, {}, [](const Page &page) { return page.body.from; });
        entry.page = std::max(0, static_cast<int>(after - m_pages.cbegin()) - 1);
        const Page &page = m_pages[entry.page];
        entry.top += (page.head ? page.head->height() : 0) - page.body.from;
    }
    return entries;
}

int OutlinedDocument::pageCount() const
{
    return static_cast<int>(m_pages.size());
}

void OutlinedDocument::paintStretch(QPainter &painter, const Stretch &stretch) const
{
    painter.save();
    painter.translate(0, -stretch.from);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, stretch.from, m_page.width(), stretch.height());
    context.palette.setColor(QPalette::Text, printColor(Ink::Text));
    painter.setClipRect(context.clip);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
}

void OutlinedDocument::paintPage(QPainter &painter, int number) const
{
    const Page &page = m_pages.at(number);
    painter.save();
    if (page.head) {
        paintStretch(painter, *page.head);
        painter.translate(0, page.head->height());
    }
    paintStretch(painter, page.body);
    painter.restore();
}

} // namespace Scep
