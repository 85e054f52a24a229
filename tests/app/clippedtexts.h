// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QStringList>
#include <QStyle>
#include <QTabBar>
#include <QToolButton>

namespace Scep {

using namespace Qt::StringLiterals;

/// The button's text where it, its icon and its box take more room than there is; empty: there is
/// enough.
inline QString clippedText(const QAbstractButton &button)
{
    const QString text = button.text();
    if (text.isEmpty() || !button.isVisible()) {
        return {};
    }
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly) {
        return {};
    }
    const bool isUnder = tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonTextUnderIcon;
    int needed = button.fontMetrics().size(Qt::TextShowMnemonic, text).width();
    if (button.inherits("QCheckBox") || button.inherits("QRadioButton")) {
        needed += button.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &button);
    }
    if (button.inherits("Scep::StageCell")) {
        needed = button.minimumSizeHint().width(); // it shortens its name, which its tip has whole
    }
    if (!button.icon().isNull() && !isUnder) {
        needed += button.iconSize().width();
    }
    return button.width() < needed
               ? u"%1 (%2): “%3”"_s.arg(QLatin1StringView(button.metaObject()->className()),
                                        button.objectName(), text)
               : QString();
}

/// The label's text where it is wider than the label, or higher if it wraps, and is not meant to be
/// cut.
inline QString clippedText(const QLabel &label)
{
    if (label.text().isEmpty() || !label.isVisible() || label.inherits("Scep::ElidedLabel")) {
        return {};
    }
    const bool isCut = label.wordWrap() ? label.height() < label.heightForWidth(label.width())
                                        : label.width() < label.sizeHint().width() - 1;
    return isCut ? u"label (%1): “%2”"_s.arg(label.objectName(), label.text()) : QString();
}

/// The texts of tabs that are wider than the room between their margins.
inline QStringList clippedTabs(const QTabBar &bar)
{
    const int margins = bar.style()->pixelMetric(QStyle::PM_TabBarTabHSpace, nullptr, &bar);
    QStringList clipped;
    for (int i = 0; i < bar.count() && bar.isVisible(); ++i) {
        if (bar.tabRect(i).width() - margins <
            bar.fontMetrics().horizontalAdvance(bar.tabText(i))) {
            clipped.append(u"tab: “%1”"_s.arg(bar.tabText(i)));
        }
    }
    return clipped;
}

/// Every text of a window that has less room than it takes, with where it stands.
inline QStringList clippedTexts(const QWidget &window)
{
    QStringList clipped;
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        clipped.append(clippedText(*button));
    }
    for (const auto *label : window.findChildren<QLabel *>()) {
        clipped.append(clippedText(*label));
    }
    for (const auto *bar : window.findChildren<QTabBar *>()) {
        clipped += clippedTabs(*bar);
    }
    clipped.removeAll(QString());
    return clipped;
}

} // namespace Scep
