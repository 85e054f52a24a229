// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/findbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace Scep {

namespace {
/// Searches that are offered again.
constexpr int MostRemembered = 30;

/// What of a remembered search its text does not say.
enum HistoryRole { CaseRole = Qt::UserRole, RegexRole };
} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_history(new QComboBox(this))
{
    setObjectName(QStringLiteral("findBar"));
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    const int gap = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, this);
    layout->setContentsMargins(gap, gap / 2, gap, gap / 2);

    auto *label = new QLabel(tr("&Find:"), this);
    m_history->setObjectName(QStringLiteral("findHistory"));
    m_history->setEditable(true);
    m_history->setInsertPolicy(QComboBox::NoInsert);
    m_history->setCompleter(nullptr);
    m_history->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_history->setAccessibleName(tr("Text to find in the log"));
    m_text = m_history->lineEdit();
    m_text->setObjectName(QStringLiteral("findText"));
    m_text->setClearButtonEnabled(true);
    m_text->setAccessibleName(tr("Text to find in the log"));
    m_text->installEventFilter(this);
    label->setBuddy(m_history);
    layout->addWidget(label);
    layout->addWidget(m_history, 1);

    m_caseSensitive = addButton(QStringLiteral("findCase"), tr("Aa"), tr("Match case"));
    m_caseSensitive->setCheckable(true);
    m_regularExpression =
        addButton(QStringLiteral("findRegex"), tr(".*"), tr("Use a regular expression"));
    m_regularExpression->setCheckable(true);
    QToolButton *previous =
        addButton(QStringLiteral("findPrevious"), {}, tr("Previous matching line (Shift+F3)"));
    previous->setArrowType(Qt::UpArrow);
    QToolButton *next = addButton(QStringLiteral("findNext"), {}, tr("Next matching line (F3)"));
    next->setArrowType(Qt::DownArrow);

    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("findStatus"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    layout->addWidget(m_status);
    addFilterButtons();
    QToolButton *close = addButton(QStringLiteral("findClose"), {}, tr("Close the search (Esc)"));
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));

    connect(m_text, &QLineEdit::textChanged, this, &FindBar::emitQuery);
    connect(m_history, &QComboBox::activated, this, [this](int index) {
        setQuery({.text = m_history->itemText(index),
                  .isCaseSensitive = m_history->itemData(index, CaseRole).toBool(),
                  .isRegularExpression = m_history->itemData(index, RegexRole).toBool()});
    });
    connect(m_caseSensitive, &QToolButton::toggled, this, &FindBar::emitQuery);
    connect(m_regularExpression, &QToolButton::toggled, this, &FindBar::emitQuery);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(close, &QToolButton::clicked, this, &FindBar::closeRequested);
    setFocusProxy(m_history);
}

void FindBar::addFilterButtons()
{
    m_include = addButton(QStringLiteral("findInclude"), tr("Show Only"),
                          tr("Show only lines that match this"));
    m_exclude =
        addButton(QStringLiteral("findExclude"), tr("Hide"), tr("Hide lines that match this"));
    setFilterable(false);
    connect(m_include, &QToolButton::clicked, this, [this] {
        remember();
        emit filterRequested(LineFilter::Kind::Include);
    });
    connect(m_exclude, &QToolButton::clicked, this, [this] {
        remember();
        emit filterRequested(LineFilter::Kind::Exclude);
    });
}

LineQuery FindBar::query() const
{
    return {.text = m_text->text(),
            .isCaseSensitive = m_caseSensitive->isChecked(),
            .isRegularExpression = m_regularExpression->isChecked()};
}

void FindBar::setQuery(const LineQuery &query)
{
    {
        const QSignalBlocker blockText(m_text);
        const QSignalBlocker blockCase(m_caseSensitive);
        const QSignalBlocker blockExpression(m_regularExpression);
        m_text->setText(query.text);
        m_caseSensitive->setChecked(query.isCaseSensitive);
        m_regularExpression->setChecked(query.isRegularExpression);
    }
    emitQuery();
}

void FindBar::activate()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::setStatus(const QString &status)
{
    m_status->setText(status);
    // Beside the text, which is only typed, what came of it is not cut off.
    m_status->setMinimumWidth(
        std::max(fontMetrics().averageCharWidth() * 24, fontMetrics().horizontalAdvance(status)));
    // At once: until then the wider words would stand over the buttons behind them.
    layout()->activate();
}

void FindBar::setFilterable(bool isFilterable)
{
    m_include->setEnabled(isFilterable);
    m_exclude->setEnabled(isFilterable);
}

void FindBar::remember()
{
    const LineQuery latest = query();
    if (latest.text.isEmpty()) {
        return;
    }
    const QSignalBlocker blocker(m_history);
    const QSignalBlocker textBlocker(m_text);
    if (const int known =
            m_history->findText(latest.text, Qt::MatchExactly | Qt::MatchCaseSensitive);
        known >= 0) {
        m_history->removeItem(known);
    }
    m_history->insertItem(0, latest.text);
    m_history->setItemData(0, latest.isCaseSensitive, CaseRole);
    m_history->setItemData(0, latest.isRegularExpression, RegexRole);
    m_history->setMaxCount(MostRemembered);
    m_history->setCurrentIndex(0);
    m_text->setText(latest.text);
}

/// Before the list of earlier searches, which would keep these keys for itself.
bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        emit closeRequested();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        key->modifiers().testFlag(Qt::ShiftModifier) ? emit previousRequested()
                                                     : emit nextRequested();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

QToolButton *FindBar::addButton(const QString &name, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void FindBar::emitQuery()
{
    emit queryChanged(query());
}

} // namespace Scep
