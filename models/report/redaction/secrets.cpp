// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/redaction/secrets.h"

#include "models/report/redaction/redactor.h"
#include "models/report/redaction/shapes.h"

namespace Scep {

namespace {
RedactionChoices secretsAlone()
{
    RedactionChoices choices{.keepsQueryValues = true};
    for (const IdentityKind kind : AllIdentityKinds) {
        if (kind != IdentityKind::Challenge && kind != IdentityKind::Token) {
            choices.keptKinds.insert(kind);
        }
    }
    return choices;
}
} // namespace

QString withoutSecrets(const QString &text, const QString &mark)
{
    // Nothing gets a number here, so that nothing is to be kept secret by a key.
    static const Redactor redactor({}, QByteArray(RedactionKeyBytes, '\0'), secretsAlone());
    QString shown = redactor.redacted(text);
    for (const RemovalMark removed : {RemovalMark::Challenge, RemovalMark::Token}) {
        shown.replace(removalMarkText(removed), mark);
    }
    return shown;
}

} // namespace Scep
