// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/notesoutput.h"

#include "app/cli/textlayout.h"
#include "models/item/annotationplace.h"

#include <QCoreApplication>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TextOutput)
};
} // namespace

void printNotes(QTextStream &out, const Annotations &annotations, const Case &caseData)
{
    if (annotations.isEmpty()) {
        return;
    }
    out << '\n' << Tr::tr("Notes") << '\n';
    for (const Annotation &annotation : annotations) {
        printWrapped(out, 2, QStringLiteral("-"), annotationPlaceText(annotation.target, caseData));
        for (const QString &line : annotation.text.split(u'\n', Qt::SkipEmptyParts)) {
            printWrapped(out, 4, {}, line);
        }
        if (annotation.ownVerdict) {
            printWrapped(out, 4, outcomeDisplayName(annotation.ownVerdict->outcome),
                         annotation.ownVerdict->reason);
        }
    }
}

} // namespace Scep
