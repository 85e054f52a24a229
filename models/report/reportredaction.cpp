// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/reportredaction.h"

#include "models/report/reporttexts.h"

#include <QHash>

namespace Scep {

namespace {
/// What is no evidence: put back after the walk over all texts.
struct OwnTexts
{
    QString language;
    QString program;
    QString organisation;
    QJsonValue schema;

    explicit OwnTexts(const Report &report)
        : language(report.language)
        , program(report.program)
        , organisation(report.organisation)
        , schema(report.data.value(QLatin1StringView("schema")))
    {
    }

    void putBack(Report &report) const
    {
        report.language = language;
        report.program = program;
        report.organisation = organisation;
        if (!report.data.isEmpty()) {
            report.data.insert(QLatin1StringView("schema"), schema);
        }
    }
};
} // namespace

RedactionChoices secretsAlone()
{
    RedactionChoices choices;
    for (const IdentityKind kind : AllIdentityKinds) {
        if (kind != IdentityKind::Challenge && kind != IdentityKind::Token) {
            choices.keptKinds.insert(kind);
        }
    }
    return choices;
}

RedactedReport redactedReport(Report report, const QList<Identity> &identities,
                              const QStringList &logTexts, const QByteArray &key,
                              const RedactionChoices &choices)
{
    const OwnTexts own(report);
    RedactionPass pass(identities, key, choices);
    // Many texts stand in several places: each is read and changed once.
    QHash<QString, QString> texts;
    forEachText(report, [&texts](const QString &text) {
        texts.insert(text, QString());
        return text;
    });
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        pass.read(text.key());
    }
    for (const QString &text : logTexts) {
        pass.read(text);
    }
    const Redactor redactor = pass.finished();
    QHash<QString, RedactionCounts> counts;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        RedactionCounts found;
        text.value() = redactor.redacted(text.key(), &found);
        if (found != RedactionCounts()) {
            counts.insert(text.key(), found);
        }
    }
    RedactionCounts all;
    forEachText(report, [&](const QString &text) {
        if (const auto found = counts.constFind(text); found != counts.cend()) {
            all.add(*found);
        }
        return texts.value(text);
    });
    own.putBack(report);
    QList<Replacement> replacements = redactor.replacements(all);
    replacements.removeIf([](const Replacement &one) { return one.count == 0 && !one.isKept; });
    return {.report = std::move(report), .replacements = std::move(replacements)};
}

} // namespace Scep
