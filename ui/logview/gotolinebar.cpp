// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/gotolinebar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpressionValidator>
#include <QStyle>

namespace Scep {

GoToLineBar::GoToLineBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("goToLineBar"));
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    const int gap = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, this);
    layout->setContentsMargins(gap, gap / 2, gap, gap / 2);

    auto *label = new QLabel(tr("&Go to line:"), this);
    m_number = new QLineEdit(this);
    m_number->setObjectName(QStringLiteral("lineNumber"));
    m_number->setAccessibleName(tr("Line number to go to"));
    // 18 digits are always within 64 bits.
    static const QRegularExpression digits(QStringLiteral("[0-9]{0,18}"));
    m_number->setValidator(new QRegularExpressionValidator(digits, m_number));
    label->setBuddy(m_number);
    m_range = new QLabel(this);
    layout->addWidget(label);
    layout->addWidget(m_number);
    layout->addWidget(m_range);
    layout->addStretch(1);
    setFocusProxy(m_number);
}

void GoToLineBar::activate(LineNumber lineCount)
{
    m_range->setText(tr("1 to %1").arg(QLocale().toString(lineCount)));
    m_number->setFocus(Qt::ShortcutFocusReason);
    m_number->selectAll();
}

void GoToLineBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        emit closeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const LineNumber line = m_number->text().toLongLong(); line > 0) {
            emit lineRequested(line);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace Scep
