// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/rulelist.h"

#include "app/cli/textlayout.h"

#include <QJsonArray>

#include <array>

namespace Scep {

namespace {

constexpr std::array Families{QLatin1StringView("Android"), QLatin1StringView("Apple"),
                              QLatin1StringView("Windows"), QLatin1StringView("Server")};

/// Whether it says why something went wrong.
bool namesCause(const RuleInfo &rule)
{
    return rule.level > Level::Informational || rule.limit > std::chrono::seconds(0);
}

/// What ends a sentence in a list is no markup, and no HTML either.
QString markdown(QString text)
{
    static constexpr QStringView special(u"\\`*_[]<>#|");
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (special.contains(text[i])) {
            text.insert(i++, u'\\');
        }
    }
    return text;
}

QString durationText(std::chrono::seconds limit)
{
    const auto count = limit.count();
    return count % 60 == 0 ? QStringLiteral("%1 min").arg(count / 60)
                           : QStringLiteral("%1 s").arg(count);
}

QString titleOf(const RuleInfo &rule)
{
    return rule.limit > std::chrono::seconds(0) && !rule.stalledTitle.isEmpty() ? rule.stalledTitle
                                                                                : rule.title;
}

/// "high; event 32" or "stalled: no event 37 within 5 min after event 36"
QString signOf(const RuleInfo &rule)
{
    QString sign = levelId(rule.level);
    if (rule.limit > std::chrono::seconds(0)) {
        sign = QStringLiteral("stalled after %1").arg(durationText(rule.limit));
        if (!rule.next.isEmpty()) {
            sign += QStringLiteral(" without %1").arg(markdown(rule.next));
        }
    }
    if (rule.status == UnverifiedStatus) {
        sign += QStringLiteral("; not verified");
    }
    return sign;
}

QString causeEntry(const RuleInfo &rule)
{
    QString text = QStringLiteral("#### %1\n\n").arg(markdown(titleOf(rule)));
    text += QStringLiteral("*%1* · rule `%2`\n\n").arg(signOf(rule), rule.id);
    text += markdown(rule.description) + QStringLiteral("\n\n");
    text += QStringLiteral("**Cause.** %1\n\n").arg(markdown(rule.cause));
    int number = 0;
    for (const QString &step : rule.fix) {
        text += QStringLiteral("%1. %2\n").arg(++number).arg(markdown(step));
    }
    QStringList links;
    for (const QString &reference : rule.references) {
        links.append(QStringLiteral("<%1>").arg(reference));
    }
    if (!links.isEmpty()) {
        text += QStringLiteral("\nSee %1\n").arg(links.join(QStringLiteral(", ")));
    }
    return text + u'\n';
}

QString stageHeading(Stage stage)
{
    return QStringLiteral("%1 %2").arg(stageNumber(stage)).arg(stageDisplayName(stage));
}
} // namespace

QString ruleFamily(const RuleInfo &rule)
{
    const QString &product = rule.logSource.product;
    if (product == QLatin1StringView("android")) {
        return QString(Families[0]);
    }
    if (product == QLatin1StringView("apple")) {
        return QString(Families[1]);
    }
    // Servers write Windows event logs too.
    const bool isServer =
        product == QLatin1StringView("server") || rule.file.contains(QLatin1StringView("/server/"));
    return QString(isServer ? Families[3] : Families[2]);
}

void printRules(QTextStream &out, const QList<RuleInfo> &rules)
{
    QList<QStringList> rows;
    for (const Stage stage : AllStages) {
        for (const RuleInfo &rule : rules) {
            if (rule.stage == stage) {
                rows.append({stageId(stage), levelId(rule.level), rule.status, ruleFamily(rule),
                             rule.id, rule.title});
            }
        }
    }
    printTable(out, 0, rows);
}

QJsonObject rulesToJson(const QList<RuleInfo> &rules)
{
    QJsonArray array;
    for (const RuleInfo &rule : rules) {
        array.append(
            QJsonObject{{QStringLiteral("id"), rule.id},
                        {QStringLiteral("title"), rule.title},
                        {QStringLiteral("status"), rule.status},
                        {QStringLiteral("level"), levelId(rule.level)},
                        {QStringLiteral("product"), rule.logSource.product},
                        {QStringLiteral("service"), rule.logSource.service},
                        {QStringLiteral("stage"), stageId(rule.stage)},
                        {QStringLiteral("outcome"), outcomeId(rule.outcome)},
                        {QStringLiteral("track"), enrollmentKindId(rule.track)},
                        {QStringLiteral("state"), rule.state},
                        {QStringLiteral("limitSeconds"), static_cast<qint64>(rule.limit.count())},
                        {QStringLiteral("next"), rule.next},
                        {QStringLiteral("stalledTitle"), rule.stalledTitle},
                        {QStringLiteral("fallback"), rule.isFallback},
                        {QStringLiteral("description"), rule.description},
                        {QStringLiteral("cause"), rule.cause},
                        {QStringLiteral("fix"), QJsonArray::fromStringList(rule.fix)},
                        {QStringLiteral("references"), QJsonArray::fromStringList(rule.references)},
                        {QStringLiteral("file"), rule.file},
                        {QStringLiteral("line"), rule.line}});
    }
    return {{QStringLiteral("schema"), QStringLiteral("scep-workbench/rules/1")},
            {QStringLiteral("rules"), array}};
}

QString causesPage(const QList<RuleInfo> &rules)
{
    QList<RuleInfo> causes = rules;
    causes.removeIf([](const RuleInfo &rule) { return !namesCause(rule); });
    QString page =
        QStringLiteral("<!--\n"
                       "SPDX-FileCopyrightText: SCEP Workbench authors\n"
                       "SPDX-License-Identifier: GPL-3.0-or-later\n"
                       "-->\n"
                       "# Causes and fixes\n\n"
                       "What the %1 rules with a cause find in logs, by the stage that fails and "
                       "the logs that show it. Made from the rules by\n"
                       "`scep-workbench-cli rules list --markdown`; change the rules, not this "
                       "page.\n\n")
            .arg(causes.size());
    for (const Stage stage : AllStages) {
        page += QStringLiteral("## %1\n\n").arg(stageHeading(stage));
        for (const QLatin1StringView family : Families) {
            QString entries;
            for (const RuleInfo &rule : std::as_const(causes)) {
                if (rule.stage == stage && ruleFamily(rule) == family) {
                    entries += causeEntry(rule);
                }
            }
            if (!entries.isEmpty()) {
                page +=
                    QStringLiteral("### %1: %2\n\n").arg(stageDisplayName(stage), family) + entries;
            }
        }
    }
    page.chop(1); // one line end is enough
    return page;
}

} // namespace Scep
