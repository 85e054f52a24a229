// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>
#include <QScrollArea>
#include <QStringList>
#include <QWidget>

namespace Scep::Testing {

using namespace Qt::StringLiterals;

/// Class and name of a widget, for those who look for it.
inline QString describe(const QWidget &widget)
{
    return u"%1 “%2”"_s.arg(QLatin1StringView(widget.metaObject()->className()),
                            widget.objectName());
}

/// Pairs of widgets of one layout that lie above each other, and what lies outside of its parent.
inline QStringList overlaps(const QWidget &window)
{
    QStringList found;
    for (const auto *parent : window.findChildren<QWidget *>()) {
        if (!parent->isVisible() || parent->layout() == nullptr) {
            continue;
        }
        QList<QWidget *> own;
        for (auto *child : parent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            // What floats above others is not in the layout, and meant to.
            if (child->isVisible() && parent->layout()->indexOf(child) >= 0) {
                own.append(child);
            }
        }
        for (qsizetype i = 0; i < own.size(); ++i) {
            if (!parent->rect().contains(own.at(i)->geometry()) &&
                qobject_cast<const QScrollArea *>(parent->parentWidget()) == nullptr) {
                found.append(u"outside: "_s + describe(*own.at(i)));
            }
            for (qsizetype j = i + 1; j < own.size(); ++j) {
                if (own.at(i)->geometry().intersects(own.at(j)->geometry())) {
                    found.append(describe(*own.at(i)) + u" and "_s + describe(*own.at(j)));
                }
            }
        }
    }
    return found;
}

} // namespace Scep::Testing
