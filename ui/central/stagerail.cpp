// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/central/stagerail.h"

#include "ui/icons.h"
#include "ui/statuscolors.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <numeric>

namespace Scep {

namespace {
QString durationText(const StageResult &result)
{
    // A stage that was broken off has lines, but they are not the time that it took.
    if (result.outcome == Outcome::NotObserved || result.from.isNull() || result.to.isNull() ||
        result.from == result.to) {
        return {};
    }
    return toDurationString(result.to.sinceEpoch - result.from.sinceEpoch);
}

// The enrollment's result for that stage; nothing known where it has none.
StageResult resultOf(const Enrollment &enrollment, Stage stage)
{
    const auto result = std::ranges::find(enrollment.stages, stage, &StageResult::stage);
    if (result != enrollment.stages.cend()) {
        return *result;
    }
    StageResult unknown;
    unknown.stage = stage;
    return unknown;
}

/// Lines for a tool tip: what was given and what was not.
QString coverageText(const StageCoverage &coverage)
{
    QString text;
    for (const QString &log : coverage.present) {
        text += QLatin1Char('\n') + StageCell::tr("Given: %1").arg(log);
    }
    for (const MissingEvidence &missing : coverage.missing) {
        text += QLatin1Char('\n') + StageCell::tr("Not given: %1").arg(missing.what);
    }
    return text;
}

QString statusOf(const StageResult &result)
{
    const QString word = stageOutcomeDisplayName(result.outcome, result.isBrokenOff());
    const QString length = durationText(result);
    return length.isEmpty()
               ? word
               : StageCell::tr("%1 · %2", "outcome and how long it took").arg(word, length);
}
} // namespace

StageCell::StageCell(Stage stage, QWidget *parent)
    : QAbstractButton(parent)
    , m_stage(stage)
{
    setObjectName(QStringLiteral("stage-") + stageId(stage));
    setText(tr("%1 %2", "stage number and name")
                .arg(QString::number(stageNumber(stage)), stageDisplayName(stage)));
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setResult(resultOf(Enrollment(), stage), false);
}

void StageCell::setResult(const StageResult &result, bool isFailing, const StageCoverage *coverage)
{
    m_outcome = result.outcome;
    m_isFailing = isFailing;
    m_status = statusOf(result);
    const QString length = durationText(result);
    m_shortStatus = length.isEmpty() ? m_status : length;
    QString tip = tr("%1: %2").arg(text(), m_status);
    if (!result.state.isEmpty()) {
        tip += QLatin1Char('\n') +
               (result.spans.isEmpty() ? result.state : tr("Last state: %1").arg(result.state));
    }
    if (coverage) {
        tip += coverageText(*coverage);
    } else if (result.outcome == Outcome::NotObserved) {
        tip += QLatin1Char('\n') + tr("Would tell: %1").arg(stageEvidenceHint(m_stage));
    }
    setToolTip(tip.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    setAccessibleName(text());
    setAccessibleDescription(isFailing ? tr("%1, the failing step").arg(m_status) : m_status);
    updateGeometry();
    update();
}

int StageCell::margin() const
{
    return fontMetrics().height() * 2 / 5;
}

QSize StageCell::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    return {widthWith(m_shortStatus), 2 * QFontMetrics(bold).lineSpacing() + 2 * margin()};
}

int StageCell::widthWith(const QString &status) const
{
    QFont bold = font();
    bold.setBold(true);
    const int lower = fontMetrics().height() + margin() + fontMetrics().horizontalAdvance(status);
    return std::max(QFontMetrics(bold).horizontalAdvance(text()), lower) + 2 * margin() + 4;
}

QSize StageCell::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

bool StageCell::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        update();
    }
    return QAbstractButton::event(event);
}

void StageCell::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = palette().color(QPalette::Base);
    const QColor accent = palette().color(QPalette::Highlight);
    const StatusColors colors = statusColors(m_outcome, palette());
    const double pen = m_isFailing ? 2 : (isChecked() ? 1.5 : 1);
    QColor ground = m_isFailing ? colors.background : base;
    if (isChecked() && !m_isFailing) {
        ground = mixedColors(base, accent, 0.10);
    } else if (underMouse() || isDown()) {
        ground = mixedColors(ground, palette().color(QPalette::Text), 0.04);
    }
    const double radius = fontMetrics().height() * 0.3;
    const QRectF frame = QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.setPen(QPen(m_isFailing   ? colors.border
                        : isChecked() ? accent
                                      : hairlineColor(palette()),
                        pen));
    painter.setBrush(ground);
    painter.drawRoundedRect(frame, radius, radius);
    if (isChecked()) {
        // A bar says "chosen" even inside the failing step's ring.
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        const double inset = pen + 1;
        painter.drawRoundedRect(QRectF(frame.left() + radius, frame.bottom() - inset - 2,
                                       frame.width() - 2 * radius, 2.5),
                                1, 1);
    }
    if (hasFocus()) {
        painter.setPen(QPen(accent, 1.5, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), radius * 0.7, radius * 0.7);
    }

    paintText(painter, colors);
}

void StageCell::paintText(QPainter &painter, const StatusColors &colors) const
{
    const int side = fontMetrics().height();
    const QRect inner = rect().adjusted(margin(), margin(), -margin(), -margin());
    const QRect nameRoom(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect lower = nameRoom.translated(0, inner.height() / 2);
    const QRect icon = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                                           QSize(side, side), lower);
    const QRect statusRoom =
        QStyle::visualRect(layoutDirection(), inner, lower.adjusted(side + margin(), 0, 0, 0));
    outcomeIcon(m_outcome).paint(&painter, icon);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(m_isFailing ? colors.text : palette().color(QPalette::Text));
    painter.drawText(nameRoom, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(text(), Qt::ElideRight, nameRoom.width()));
    painter.setFont(font());
    painter.setPen(m_isFailing || m_outcome == Outcome::Warning ? colors.text
                                                                : mutedTextColor(palette()));
    const bool fits = fontMetrics().horizontalAdvance(m_status) <= statusRoom.width();
    painter.drawText(statusRoom, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(fits ? m_status : m_shortStatus, Qt::ElideRight,
                                              statusRoom.width()));
}

StageRail::StageRail(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("stageRail"));
    setAccessibleName(tr("Stages"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const Stage stage : AllStages) {
        auto *cell = new StageCell(stage, this);
        cell->installEventFilter(this);
        cell->setFocusPolicy(m_cells.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
        connect(cell, &QAbstractButton::clicked, this, [this, stage] {
            setSelectedStage(stage);
            emit stageActivated(stage);
        });
        m_cells.append(cell);
    }
}

void StageRail::setEnrollment(const Enrollment &enrollment)
{
    for (StageCell *cell : std::as_const(m_cells)) {
        const auto coverage =
            std::ranges::find(enrollment.coverage, cell->stage(), &StageCoverage::stage);
        cell->setResult(resultOf(enrollment, cell->stage()),
                        isFailure(enrollment.verdict.outcome) &&
                            enrollment.verdict.stage == cell->stage(),
                        coverage == enrollment.coverage.cend() ? nullptr : &*coverage);
    }
    updateGeometry();
    arrange();
}

void StageRail::setSelectedStage(std::optional<Stage> stage)
{
    for (StageCell *cell : std::as_const(m_cells)) {
        cell->setChecked(stage == cell->stage());
    }
}

int StageRail::spacing() const
{
    return fontMetrics().height() * 2 / 5;
}

int StageRail::columnsFor(int width) const
{
    const int count = static_cast<int>(m_cells.size());
    int needed = (count - 1) * spacing();
    for (const StageCell *cell : m_cells) {
        needed += cell->sizeHint().width();
    }
    return needed <= width ? count : count / 2;
}

/// The widths of the cells of a row: all alike where that is enough for all that they say; else
/// each what it needs, then room for the whole status as far as it goes, the failing step's first,
/// and a share of the rest.
QList<int> StageRail::widthsOf(qsizetype first, int count, int room) const
{
    QList<int> widths;
    int widest = 0;
    for (qsizetype i = first; i < first + count; ++i) {
        widths.append(m_cells.at(i)->sizeHint().width());
        widest = std::max(widest, m_cells.at(i)->wholeWidth());
    }
    int rest = room - std::accumulate(widths.cbegin(), widths.cend(), 0);
    const bool areAlike = widest * count <= room || rest < 0;
    if (areAlike) {
        widths.fill(0);
        rest = room;
    }
    for (const bool failing : {true, false}) {
        for (int i = 0; i < count && !areAlike; ++i) {
            const StageCell *cell = m_cells.at(first + i);
            const int more = cell->wholeWidth() - widths.at(i);
            if (cell->isFailing() == failing && more <= rest) {
                widths[i] += more;
                rest -= more;
            }
        }
    }
    for (int i = 0; i < count; ++i) {
        widths[i] += rest * (i + 1) / count - rest * i / count;
    }
    return widths;
}

int StageRail::heightForWidth(int width) const
{
    const int rows = static_cast<int>(m_cells.size()) / columnsFor(width);
    return rows * m_cells.first()->sizeHint().height() + (rows - 1) * spacing();
}

QSize StageRail::sizeHint() const
{
    const int width = m_cells.first()->sizeHint().width() * 3;
    return {width, heightForWidth(std::max(width, this->width()))};
}

QSize StageRail::minimumSizeHint() const
{
    return {m_cells.first()->minimumSizeHint().width() * 3, m_cells.first()->sizeHint().height()};
}

void StageRail::arrange()
{
    m_columns = columnsFor(width());
    const int height = m_cells.first()->sizeHint().height();
    int top = 0;
    for (qsizetype first = 0; first < m_cells.size(); first += m_columns) {
        int left = 0;
        const QList<int> widths = widthsOf(first, m_columns, width() - (m_columns - 1) * spacing());
        for (int column = 0; column < m_columns; ++column) {
            const QRect cell(left, top, widths.at(column), height);
            m_cells.at(first + column)
                ->setGeometry(QStyle::visualRect(layoutDirection(), rect(), cell));
            left += widths.at(column) + spacing();
        }
        top += height + spacing();
    }
}

void StageRail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StageRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        arrange();
    }
}

void StageRail::focusCell(int index)
{
    StageCell *wanted = m_cells.at(std::clamp<int>(index, 0, static_cast<int>(m_cells.size()) - 1));
    for (StageCell *cell : std::as_const(m_cells)) {
        cell->setFocusPolicy(cell == wanted ? Qt::StrongFocus : Qt::ClickFocus);
    }
    wanted->setFocus(Qt::TabFocusReason);
}

bool StageRail::eventFilter(QObject *watched, QEvent *event)
{
    auto *cell = qobject_cast<StageCell *>(watched);
    if (!cell || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int index = static_cast<int>(m_cells.indexOf(cell));
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        focusCell(index - 1);
        return true;
    case Qt::Key_Right:
        focusCell(index + 1);
        return true;
    case Qt::Key_Up:
        focusCell(index - m_columns >= 0 ? index - m_columns : index);
        return true;
    case Qt::Key_Down:
        focusCell(index + m_columns < m_cells.size() ? index + m_columns : index);
        return true;
    case Qt::Key_Home:
        focusCell(0);
        return true;
    case Qt::Key_End:
        focusCell(static_cast<int>(m_cells.size()) - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        cell->click();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace Scep
