// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/gotolinebar.h"

#include "ui/central/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStyle>

#include <algorithm>
#include <limits>

namespace Scep {

namespace {
/// UTF-16 units of what is typed; a time with its date and zone has less.
constexpr int PlaceCharacters = 60;
} // namespace

GoToLineBar::GoToLineBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("goToLineBar"));
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    const int gap = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, this);
    layout->setContentsMargins(gap, gap / 2, gap, gap / 2);

    auto *label = new QLabel(tr("&Go to line or time:"), this);
    m_place = new QLineEdit(this);
    m_place->setObjectName(QStringLiteral("lineNumber"));
    m_place->setAccessibleName(tr("Line number or time to go to"));
    m_place->setMaxLength(PlaceCharacters);
    m_place->setMinimumWidth(fontMetrics().averageCharWidth() * 32);
    label->setBuddy(m_place);
    m_status = new ElidedLabel(this); // beside line details there is little room
    m_status->setObjectName(QStringLiteral("goToStatus"));
    m_status->setTextFormat(Qt::PlainText);
    layout->addWidget(label);
    layout->addWidget(m_place);
    layout->addWidget(m_status, 1);
    setFocusProxy(m_place);
}

void GoToLineBar::activate(LineNumber lineCount)
{
    m_status->setText(
        tr("1 to %1, or 14:05:30, or 2024-02-27 14:05").arg(QLocale().toString(lineCount)));
    m_place->setFocus(Qt::ShortcutFocusReason);
    m_place->selectAll();
}

void GoToLineBar::setStatus(const QString &status)
{
    m_status->setText(status);
}

void GoToLineBar::request()
{
    const QString text = m_place->text().trimmed();
    if (text.isEmpty()) {
        return;
    }
    const bool isNumber = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber) {
        emit timeRequested(text);
        return;
    }
    bool isValid = false;
    const LineNumber line = text.toLongLong(&isValid);
    emit lineRequested(isValid ? std::max<LineNumber>(line, 1)
                               : std::numeric_limits<LineNumber>::max());
}

void GoToLineBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        emit closeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        request();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace Scep
