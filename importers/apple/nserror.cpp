// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/apple/nserror.h"

#include <QRegularExpression>

namespace Scep {

namespace {
/// The end of a value that is followed by another key on the same line.
QString trimmedValue(QStringView value)
{
    const qsizetype lineEnd = value.indexOf(QLatin1Char('\n'));
    return (lineEnd < 0 ? value : value.first(lineEnd)).trimmed().toString();
}

void assign(NsError &error, QStringView key, const QString &value)
{
    if (key == QLatin1String("Domain")) {
        error.domain = value;
    } else if (key == QLatin1String("Code")) {
        error.code = value;
    } else if (key == QLatin1String("US Desc") ||
               (key == QLatin1String("Desc") && error.description.isEmpty())) {
        error.description = value;
    }
}
} // namespace

std::optional<NsError> innermostNsError(const QString &message)
{
    static const QRegularExpression keys(
        QStringLiteral(R"((?<![^\s])(US Desc|US Sugg|Desc|Sugg|Domain|Code|Type|Params)[ \t]*:)"
                       R"(|NSError[ \t]*:|\.\.\.[ \t]*Underlying error[ \t]*:)"));
    if (!message.contains(QLatin1String("Domain")) || !message.contains(QLatin1String("Code"))) {
        return std::nullopt;
    }
    std::optional<NsError> innermost;
    NsError current;
    QString key;
    qsizetype valueBegin = 0;
    const auto finishValue = [&](qsizetype end) {
        const QStringView value = QStringView(message).sliced(valueBegin, end - valueBegin);
        assign(current, key, trimmedValue(value));
        if (!current.domain.isEmpty() && !current.code.isEmpty()) {
            innermost = current;
        }
    };
    for (QRegularExpressionMatchIterator it = keys.globalMatch(message); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        finishValue(match.capturedStart());
        key = match.captured(1);
        valueBegin = match.capturedEnd();
        if (key.isEmpty()) {
            current = {};
        }
    }
    finishValue(message.size());
    return innermost;
}

} // namespace Scep
