// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/selectedcodes.h"

#include "models/item/roles.h"
#include "models/report/codefinder.h"
#include "ui/logview/logview.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QTextBlock>
#include <QTextEdit>

namespace Scep {

namespace {
/// What the row says on screen and in its tool tip.
QString rowText(const QAbstractItemView &view)
{
    QStringList texts;
    const QModelIndex current = view.currentIndex();
    const int columns = current.isValid() ? current.model()->columnCount(current.parent()) : 0;
    for (int column = 0; column < columns; ++column) {
        const QModelIndex cell = current.siblingAtColumn(column);
        for (const int role : {int(Qt::DisplayRole), int(DetailRole), int(Qt::ToolTipRole)}) {
            texts.append(cell.data(role).toString());
        }
    }
    return texts.join(QLatin1Char('\n'));
}

QString textOf(QWidget *widget)
{
    if (const auto *view = qobject_cast<QAbstractItemView *>(widget)) {
        return rowText(*view);
    }
    if (const auto *edit = qobject_cast<QTextEdit *>(widget)) {
        const QTextCursor cursor = edit->textCursor();
        return cursor.hasSelection() ? cursor.selectedText() : cursor.block().text();
    }
    if (const auto *line = qobject_cast<QLineEdit *>(widget)) {
        return line->selectedText();
    }
    const auto *label = qobject_cast<QLabel *>(widget);
    return label ? label->selectedText() : QString();
}
} // namespace

QStringList selectedCodes(QWidget *focus)
{
    if (auto *log = qobject_cast<LogView *>(focus)) {
        return log->currentCodes();
    }
    QStringList codes;
    for (const FoundCode &code : findCodes(textOf(focus))) {
        if (!codes.contains(code.query)) {
            codes.append(code.query);
        }
    }
    return codes;
}

} // namespace Scep
