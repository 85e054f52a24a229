// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logview.h"

#include "models/domain/limits.h"
#include "ui/logview/findbar.h"
#include "ui/logview/gotolinebar.h"
#include "ui/logview/logpainter.h"
#include "ui/logview/logviewaccessible.h"

#include <QAccessible>
#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>

#include <algorithm>

namespace Scep {

namespace {
/// Positions that the vertical scroll bar has at most; more lines share positions.
constexpr LineNumber ScrollPositions = 1'000'000'000;
} // namespace

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_dragTimer(new QTimer(this))
    , m_findBar(new FindBar(this))
    , m_goToLineBar(new GoToLineBar(this))
{
    installLogViewAccessibility();
    setAccessibleName(tr("Log"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::ArrowCursor);
    m_findBar->hide();
    m_goToLineBar->hide();
    m_dragTimer->setInterval(40);
    renewPainter();

    connect(m_dragTimer, &QTimer::timeout, this, &LogView::dragSelection);
    connect(m_findBar, &FindBar::queryChanged, this, &LogView::startSearch);
    connect(m_findBar, &FindBar::nextRequested, this, &LogView::findNext);
    connect(m_findBar, &FindBar::previousRequested, this, &LogView::findPrevious);
    connect(m_findBar, &FindBar::closeRequested, this, &LogView::hideBars);
    connect(m_goToLineBar, &GoToLineBar::closeRequested, this, &LogView::hideBars);
    connect(m_goToLineBar, &GoToLineBar::lineRequested, this, [this](LineNumber line) {
        hideBars();
        showLine(line);
    });
    connect(&m_finder, &LogFinder::hitsChanged, this, &LogView::showHits);
    connect(&m_finder, &LogFinder::hitsChanged, this, &LogView::findHitsChanged);
    connect(&m_finder, &LogFinder::finished, this, &LogView::showHits);
}

LogView::~LogView()
{
    m_finder.disconnect(this);
}

void LogView::setDocument(const std::shared_ptr<const TextDocument> &document,
                          const QString &formatId)
{
    m_document = document;
    m_cache.setDocument(document, syntaxForFormat(formatId));
    m_painter->clear();
    m_evidence.clear();
    m_notes.clear();
    m_anchor = 0;
    m_textWidth = 0;
    m_wheelRest = 0;
    updateScrollBars();
    setTop(1);
    horizontalScrollBar()->setValue(0);
    setCurrent(0, false);
    restartSearch();
    viewport()->update();
}

void LogView::continueDocument(const std::shared_ptr<const TextDocument> &document,
                               const QString &formatId)
{
    // Where everything is in sight the end is too: there the current line tells what is looked at.
    const bool isCurrentAtEnd = m_current == 0 || m_current == lineCount();
    const bool showsEnd = m_top >= lastTop() && (lastTop() > 1 || isCurrentAtEnd);
    m_document = document;
    m_cache.setDocument(document, syntaxForFormat(formatId));
    m_painter->clear();
    m_anchor = std::min(m_anchor, lineCount());
    updateScrollBars();
    setTop(showsEnd ? lastTop() : m_top);
    setCurrent(std::min(m_current, lineCount()), true);
    restartSearch();
    viewport()->update();
}

void LogView::setNoteLines(const QList<LineNumber> &lines)
{
    m_notes = lines;
    std::ranges::sort(m_notes);
    viewport()->update();
}

void LogView::setEvidenceLines(const QList<LineNumber> &lines)
{
    m_evidence = lines;
    std::ranges::sort(m_evidence);
    viewport()->update();
}

void LogView::showLine(LineNumber line)
{
    if (lineCount() == 0) {
        return;
    }
    const LineNumber wanted = std::clamp<LineNumber>(line, 1, lineCount());
    const LineNumber third = visibleLineCount() / 3;
    if (wanted < m_top + third || wanted > m_top + 2 * third) {
        setTop(wanted - visibleLineCount() / 2);
    }
    setCurrent(wanted, false);
}

void LogView::showEvidence(const EvidenceRef &evidence)
{
    if (lineCount() == 0) {
        return;
    }
    const qint64 lineStart = m_document->lineRange(evidence.line).offset;
    const bool isFar = evidence.range.offset - lineStart > Limits::DrawnCharacters / 4;
    m_cache.setWindow(isFar ? evidence.line : 0, isFar ? evidence.range.offset : 0);
    m_painter->clear();
    if (isFar) {
        horizontalScrollBar()->setValue(0);
    }
    showLine(evidence.line);
}

LineNumber LogView::firstVisibleLine() const
{
    return lineCount() > 0 ? m_top : 0;
}

void LogView::setFirstVisibleLine(LineNumber line)
{
    setTop(line);
}

LineNumber LogView::visibleLineCount() const
{
    return std::max(1, viewport()->height() / m_painter->rowHeight());
}

QRect LogView::lineRect(LineNumber line) const
{
    const int height = m_painter->rowHeight();
    const LineNumber rows = viewport()->height() / height + 1;
    if (line < m_top || line > lineCount() || line >= m_top + rows) {
        return {};
    }
    return {0, static_cast<int>(line - m_top) * height, viewport()->width(), height};
}

QString LogView::selectedText() const
{
    const auto [first, last] = selection();
    QString text;
    for (LineNumber line = first; line > 0 && line <= last; ++line) {
        const QString next = m_document->lineText(line);
        if (text.size() + next.size() > Limits::ClipboardCharacters) {
            text += tr("… %1 more lines").arg(QLocale().toString(last - line + 1));
            break;
        }
        text += line == first ? next : QLatin1Char('\n') + next;
    }
    return text;
}

QString LogView::currentLineDescription() const
{
    if (m_current == 0) {
        return {};
    }
    const QString text =
        toVisibleText(m_document->lineText(m_current).left(Limits::DrawnCharacters)).text;
    if (std::ranges::binary_search(m_notes, m_current)) {
        return tr("Line %1, with a note: %2").arg(QLocale().toString(m_current), text);
    }
    return std::ranges::binary_search(m_evidence, m_current)
               ? tr("Line %1, evidence: %2").arg(QLocale().toString(m_current), text)
               : tr("Line %1: %2").arg(QLocale().toString(m_current), text);
}

QStringList LogView::currentCodes()
{
    QStringList codes;
    if (m_current > 0) {
        for (const FoundCode &code : m_cache.line(m_current).codes) {
            if (!codes.contains(code.query)) {
                codes.append(code.query);
            }
        }
    }
    return codes;
}

QSize LogView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 100, m_painter->rowHeight() * 16};
}

LineNumber LogView::lineCount() const
{
    return m_document ? m_document->lineCount() : 0;
}

LineNumber LogView::lastTop() const
{
    return std::max<LineNumber>(1, lineCount() - visibleLineCount() + 1);
}

LineNumber LogView::lineAt(int y) const
{
    const int height = m_painter->rowHeight();
    const LineNumber row = y >= 0 ? y / height : -1;
    return std::clamp<LineNumber>(m_top + row, std::min<LineNumber>(1, lineCount()), lineCount());
}

std::pair<LineNumber, LineNumber> LogView::selection() const
{
    return std::minmax({m_anchor, m_current});
}

std::pair<LineNumber, LineNumber> LogView::selectedLines() const
{
    return m_current > 0 && m_anchor > 0 ? selection() : std::pair(m_current, m_current);
}

void LogView::setTop(LineNumber top)
{
    m_top = std::clamp<LineNumber>(top, 1, lastTop());
    const LineNumber linesPerStep = lastTop() / ScrollPositions + 1;
    const bool isEnd = m_top == lastTop();
    m_isSettingTop = true;
    verticalScrollBar()->setValue(isEnd ? verticalScrollBar()->maximum()
                                        : static_cast<int>((m_top - 1) / linesPerStep));
    m_isSettingTop = false;
    viewport()->update();
}

void LogView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx);
    if (dy != 0 && !m_isSettingTop) {
        const LineNumber linesPerStep = lastTop() / ScrollPositions + 1;
        const int value = verticalScrollBar()->value();
        const bool isEnd = value == verticalScrollBar()->maximum();
        m_top = isEnd ? lastTop() : std::min(lastTop(), value * linesPerStep + 1);
    }
    viewport()->update();
}

void LogView::setCurrent(LineNumber line, bool extendSelection)
{
    m_anchor = extendSelection && m_anchor > 0 ? m_anchor : line;
    viewport()->update();
    if (line == m_current) {
        return;
    }
    m_current = line;
    announceCurrentLine(*this);
    emit currentLineChanged(line);
}

void LogView::moveTo(LineNumber line, bool extendSelection)
{
    if (lineCount() == 0) {
        return;
    }
    const LineNumber wanted = std::clamp<LineNumber>(line, 1, lineCount());
    if (wanted < m_top) {
        setTop(wanted);
    } else if (wanted >= m_top + visibleLineCount()) {
        setTop(wanted - visibleLineCount() + 1);
    }
    setCurrent(wanted, extendSelection);
}

void LogView::renewPainter()
{
    const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_painter = std::make_unique<LogPainter>(font, palette());
    m_textWidth = 0;
    updateScrollBars();
    viewport()->update();
}

void LogView::updateScrollBars()
{
    const LineNumber linesPerStep = lastTop() / ScrollPositions + 1;
    m_isSettingTop = true;
    verticalScrollBar()->setRange(0, static_cast<int>((lastTop() - 1) / linesPerStep));
    verticalScrollBar()->setPageStep(
        static_cast<int>(std::max<LineNumber>(1, visibleLineCount() / linesPerStep)));
    m_isSettingTop = false;
    const int textArea = viewport()->width() - m_painter->gutterWidth(lineCount());
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(m_textWidth) - textArea));
    horizontalScrollBar()->setPageStep(std::max(1, textArea));
    horizontalScrollBar()->setSingleStep(m_painter->stepWidth());
}

/// The widest line is known only when it was drawn; the bar grows with what is seen.
void LogView::growWidth(double width)
{
    if (width > m_textWidth) {
        m_textWidth = width;
        QTimer::singleShot(0, this, &LogView::updateScrollBars);
    }
}

void LogView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_painter->colors().base);
    if (lineCount() == 0) {
        paintEmpty(painter);
        return;
    }
    const int gutter = m_painter->gutterWidth(lineCount());
    const int height = m_painter->rowHeight();
    painter.fillRect(0, 0, gutter, viewport()->height(), m_painter->colors().gutter);
    const auto [first, last] = selection();
    double widest = 0;
    for (LineNumber line = m_top; line <= lineCount(); ++line) {
        const QRect rect(0, static_cast<int>(line - m_top) * height, viewport()->width(), height);
        if (rect.top() > event->rect().bottom()) {
            break;
        }
        const bool isInSelection = line >= first && line <= last;
        const LogRow row{.number = line,
                         .isEvidence = std::ranges::binary_search(m_evidence, line),
                         .hasNote = std::ranges::binary_search(m_notes, line),
                         .isCurrent = line == m_current,
                         .isSelected = isInSelection && first != last};
        widest =
            std::max(widest, m_painter->draw(painter, rect, gutter, horizontalScrollBar()->value(),
                                             row, m_cache.line(line)));
    }
    growWidth(widest);
    paintFocus(painter);
}

void LogView::paintEmpty(QPainter &painter)
{
    painter.setPen(m_painter->colors().quiet);
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                     m_document ? tr("The source has no lines.")
                                : tr("Select a source or an event to see its log lines."));
    paintFocus(painter);
}

void LogView::paintFocus(QPainter &painter)
{
    if (!hasFocus()) {
        return;
    }
    const int width =
        2 * std::max(1, style()->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, this));
    const QRect area = viewport()->rect();
    const QColor color = m_painter->colors().focus;
    painter.fillRect(0, 0, area.width(), width, color);
    painter.fillRect(0, area.height() - width, area.width(), width, color);
    painter.fillRect(0, 0, width, area.height(), color);
    painter.fillRect(area.width() - width, 0, width, area.height(), color);
}

void LogView::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        renewPainter();
        applyExpression();
        break;
    default:
        break;
    }
    QAbstractScrollArea::changeEvent(event);
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeBars();
    updateScrollBars();
    setTop(m_top);
}

void LogView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LogView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Scep
