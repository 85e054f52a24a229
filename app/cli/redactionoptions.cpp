// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/redactionoptions.h"

#include "app/cli/terminaltext.h"
#include "models/report/redaction/caseidentities.h"
#include "models/report/redaction/redactionkey.h"
#include "models/report/writtenfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <utility>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RedactionOptions)
};

constexpr QLatin1StringView NoRedact("no-redact");
constexpr QLatin1StringView Keep("keep");
constexpr QLatin1StringView Hide("hide");
constexpr QLatin1StringView Replacements("replacements");

/// One line for each, columns apart by tabs: a spreadsheet and a person read it.
QString listOf(const QList<Replacement> &replacements)
{
    QString text;
    for (const Replacement &one : replacements) {
        text += QStringLiteral("%1\t%2\t%3\t%4\n")
                    .arg(identityKindDisplayName(one.kind), terminalPath(one.original),
                         one.isKept ? Tr::tr("kept") : one.replacement, QString::number(one.count));
    }
    return text;
}

std::expected<void, QString> writeList(const QString &list, const QString &path)
{
    if (path == QLatin1String("-")) {
        QTextStream(stderr) << list;
        return {};
    }
    const auto written = writeWhole(path, list.toUtf8(), FileReaders::OwnerAlone);
    return written ? written
                   : std::unexpected(Tr::tr("--replacements: '%1' cannot be written: %2.")
                                         .arg(terminalPath(path), written.error()));
}

RedactionChoices choicesOf(const RedactionRequest &request, const Case &caseData)
{
    RedactionChoices choices{.keptKinds = {},
                             .keptTexts = request.keep,
                             .added = {},
                             .publicTexts = publicTextsOf(caseData)};
    for (const QString &text : request.hide) {
        choices.added.append({.kind = IdentityKind::Name, .text = text});
    }
    return choices;
}
} // namespace

std::expected<RedactionRequest, QString> readRedactionOptions(const QCommandLineParser &parser)
{
    RedactionRequest request{.isOn = !parser.isSet(NoRedact),
                             .keep = parser.values(Keep),
                             .hide = parser.values(Hide),
                             .list = parser.value(Replacements)};
    if (!request.isOn) {
        for (const QLatin1StringView option : {Keep, Hide, Replacements}) {
            if (parser.isSet(option)) {
                return std::unexpected(
                    Tr::tr("--%1 and --no-redact exclude each other.").arg(option));
            }
        }
    }
    if (request.hide.contains(QString())) {
        return std::unexpected(Tr::tr("--hide takes a text that is not empty."));
    }
    return request;
}

std::expected<Report, QString> reportForOthers(const Report &report, const Case &caseData,
                                               const Case *healthy, const RedactionRequest &request)
{
    if (!request.isOn) {
        return redactedReport(report, {}, {}, newRedactionKey(), secretsAlone()).report;
    }
    QList<Identity> identities = identitiesOf(caseData);
    QStringList logTexts = logTextsOf(caseData);
    if (healthy != nullptr) {
        identities += identitiesOf(*healthy);
        logTexts += logTextsOf(*healthy);
    }
    RedactedReport redacted = redactedReport(report, identities, logTexts, newRedactionKey(),
                                             choicesOf(request, caseData));
    if (!request.list.isEmpty()) {
        if (const auto written = writeList(listOf(redacted.replacements), request.list); !written) {
            return std::unexpected(written.error());
        }
    }
    const auto replaced = std::ranges::count(redacted.replacements, false, &Replacement::isKept);
    QTextStream(stderr) << Tr::tr("%n text(s) that name somebody were replaced; --replacements - "
                                  "lists them.",
                                  nullptr, static_cast<int>(replaced))
                        << '\n';
    return std::move(redacted.report);
}

} // namespace Scep
