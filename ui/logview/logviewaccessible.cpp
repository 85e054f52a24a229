// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logviewaccessible.h"

#include "ui/logview/logview.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace Scep {

namespace {
class LogViewAccessible : public QAccessibleWidget
{
public:
    explicit LogViewAccessible(LogView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        const auto *view = qobject_cast<const LogView *>(widget());
        return which == QAccessible::Value && view ? view->currentLineDescription()
                                                   : QAccessibleWidget::text(which);
    }

    QAccessible::State state() const override
    {
        QAccessible::State result = QAccessibleWidget::state();
        result.readOnly = true;
        result.multiSelectable = true;
        return result;
    }
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    Q_UNUSED(className);
    auto *view = qobject_cast<LogView *>(object);
    return view ? new LogViewAccessible(view) : nullptr; // the accessibility cache owns it
}
} // namespace

void installLogViewAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled);
}

void announceCurrentLine(LogView &view)
{
    if (!QAccessible::isActive() || view.currentLine() == 0) {
        return;
    }
    const QString description = view.currentLineDescription();
    QAccessibleValueChangeEvent changed(&view, description);
    QAccessible::updateAccessibility(&changed);
    QAccessibleAnnouncementEvent announced(&view, description);
    QAccessible::updateAccessibility(&announced);
}

} // namespace Scep
