// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chips.h"

#include "ui/flowlayout.h"
#include "ui/statuscolors.h"
#include "ui/tooltiptext.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
constexpr int WidestText = 40; // in average characters
} // namespace

/// One of them: icon, text, and a cross that says that it can be removed.
class Chip : public QPushButton
{
public:
    Chip(QString id, QWidget *parent)
        : QPushButton(parent)
        , m_id(std::move(id))
    {
        setFocusPolicy(Qt::StrongFocus);
        setAutoDefault(false);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QString id() const { return m_id; }

    void setContent(const QString &text, const QString &toolTip, const QIcon &icon, Tone tone)
    {
        m_label = text;
        m_tone = tone;
        setIcon(icon);
        setAccessibleName(Chips::tr("Remove %1", "a filter or the like").arg(text));
        setAccessibleDescription(toolTip);
        QString hint = text;
        if (!toolTip.isEmpty()) {
            hint += QLatin1Char('\n') + toolTip;
        }
        setToolTip(
            wrappedToolTip(hint + QLatin1Char('\n') + Chips::tr("Click or Delete removes it")));
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int widest = fontMetrics().averageCharWidth() * WidestText;
        return {std::min(widest, fontMetrics().horizontalAdvance(m_label) + 1) + extraWidth(),
                chipHeight()};
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 6 + extraWidth()),
                chipHeight()};
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const StatusColors colors = statusColors(m_tone, palette());
        const bool isNear = underMouse() || isDown();
        const double width = hasFocus() ? 2 : 1;
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        p.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight) : colors.border, width));
        p.setBrush(isNear ? mixedColors(colors.background, colors.border, 0.18)
                          : colors.background);
        p.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);

        const int gap = padding();
        QRect room = rect().adjusted(gap, 0, -gap, 0);
        if (!icon().isNull()) {
            const QRect place(room.left(), room.center().y() - side() / 2, side(), side());
            icon().paint(&p, QStyle::visualRect(layoutDirection(), rect(), place));
            room.setLeft(place.right() + 1 + gap / 2);
        }
        const QRect cross(room.right() + 1 - side(), room.center().y() - side() / 2, side(),
                          side());
        room.setRight(cross.left() - gap / 2 - 1);
        p.setPen(colors.text);
        p.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
                   Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                   fontMetrics().elidedText(m_label, Qt::ElideRight, room.width()));
        const double arm = side() * 0.24;
        const QPointF centre =
            QRectF(QStyle::visualRect(layoutDirection(), rect(), cross)).center();
        p.setPen(QPen(colors.text, isNear ? 2 : 1.4, Qt::SolidLine, Qt::RoundCap));
        p.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm));
        p.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm));
    }

private:
    [[nodiscard]] int chipHeight() const { return qRound(fontMetrics().height() * 1.5); }
    [[nodiscard]] int padding() const { return qRound(fontMetrics().height() * 0.5); }
    [[nodiscard]] int side() const { return fontMetrics().height(); }
    [[nodiscard]] int extraWidth() const
    {
        const int iconWidth = icon().isNull() ? 0 : side() + padding() / 2;
        return 2 * padding() + iconWidth + padding() / 2 + side();
    }

    QString m_id;
    QString m_label; ///< not QAbstractButton::text(), which would take & for a key
    Tone m_tone = Tone::Neutral;
};

Chips::Chips(QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(this, fontMetrics().height() / 3))
    , m_clear(new QToolButton(this))
{
    m_clear->setObjectName(QStringLiteral("chipsClear"));
    m_clear->setAutoRaise(true);
    m_clear->setText(tr("Remove All"));
    m_layout->insertWidget(0, m_clear);
    m_clear->installEventFilter(this);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        emit cleared();
    });
    showWhatIsThere();
}

void Chips::addChip(const QString &id, const QString &text, const QString &toolTip,
                    const QIcon &icon, Tone tone)
{
    const auto existing = std::ranges::find(m_chips, id, &Chip::id);
    Chip *chip = existing == m_chips.end() ? nullptr : *existing;
    if (!chip) {
        chip = new Chip(id, this);
        chip->setObjectName(QStringLiteral("chip-%1").arg(id));
        chip->installEventFilter(this);
        connect(chip, &QAbstractButton::clicked, this, [this, id] { removeByPerson(id); });
        setTabOrder(m_chips.isEmpty() ? static_cast<QWidget *>(this) : m_chips.last(), chip);
        setTabOrder(chip, m_clear);
        m_layout->insertWidget(static_cast<int>(m_chips.size()), chip);
        m_chips.append(chip);
    }
    chip->setContent(text, toolTip, icon, tone);
    chip->show();
    showWhatIsThere();
}

void Chips::removeChip(const QString &id)
{
    const auto found = std::ranges::find(m_chips, id, &Chip::id);
    if (found != m_chips.end()) {
        removeAt(std::distance(m_chips.begin(), found));
    }
}

void Chips::clear()
{
    while (!m_chips.isEmpty()) {
        removeAt(m_chips.size() - 1);
    }
}

QStringList Chips::ids() const
{
    QStringList result;
    for (const Chip *chip : m_chips) {
        result.append(chip->id());
    }
    return result;
}

void Chips::removeByPerson(const QString &id)
{
    removeChip(id);
    emit removed(id);
}

void Chips::removeAt(qsizetype index)
{
    Chip *chip = m_chips.takeAt(index);
    const bool hadFocus = chip->hasFocus();
    if (hadFocus && !m_chips.isEmpty()) {
        focusAt(std::min(index, m_chips.size() - 1));
    }
    m_layout->removeWidget(chip);
    chip->hide();
    chip->deleteLater(); // its click may have brought us here
    showWhatIsThere();
}

void Chips::focusAt(qsizetype index)
{
    if (index >= 0 && index < m_chips.size()) {
        m_chips.at(index)->setFocus(Qt::OtherFocusReason);
    }
}

void Chips::showWhatIsThere()
{
    m_clear->setVisible(m_chips.size() > 1);
    setVisible(!m_chips.isEmpty());
    updateGeometry();
}

bool Chips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto found =
        std::ranges::find(m_chips, watched, [](Chip *chip) -> QObject * { return chip; });
    const qsizetype at = std::distance(m_chips.begin(), found); // the end: "Remove All"
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        focusAt(at + (isMirrored ? 1 : -1));
        return true;
    case Qt::Key_Right:
        focusAt(at + (isMirrored ? -1 : 1));
        return true;
    case Qt::Key_Home:
        focusAt(0);
        return true;
    case Qt::Key_End:
        focusAt(m_chips.size() - 1);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (found != m_chips.end()) {
            removeByPerson((*found)->id());
            return true;
        }
        return false;
    default:
        return false;
    }
}

} // namespace Scep
