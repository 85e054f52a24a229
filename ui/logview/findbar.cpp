// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

namespace Scep {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("findBar"));
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    const int gap = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, this);
    layout->setContentsMargins(gap, gap / 2, gap, gap / 2);

    auto *label = new QLabel(tr("&Find:"), this);
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("findText"));
    m_text->setClearButtonEnabled(true);
    m_text->setAccessibleName(tr("Text to find in the log"));
    label->setBuddy(m_text);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);

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
    QToolButton *close = addButton(QStringLiteral("findClose"), {}, tr("Close the search (Esc)"));
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));

    connect(m_text, &QLineEdit::textChanged, this, &FindBar::emitQuery);
    connect(m_caseSensitive, &QToolButton::toggled, this, &FindBar::emitQuery);
    connect(m_regularExpression, &QToolButton::toggled, this, &FindBar::emitQuery);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(close, &QToolButton::clicked, this, &FindBar::closeRequested);
    setFocusProxy(m_text);
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
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        emit closeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            emit previousRequested();
        } else {
            emit nextRequested();
        }
        return;
    default:
        QWidget::keyPressEvent(event);
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
