// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/comparecommand.h"

#include "app/cli/textlayout.h"
#include "models/analysis/comparison/healthytwin.h"
#include "models/report/comparisontext.h"
#include "models/report/verdicttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CompareCommand)
};

void printSide(QTextStream &out, const QString &label, const ComparedSide &side)
{
    //: %1 a device, %2 a platform, %3 an outcome
    const QString text = Tr::tr("%1 (%2), %3")
                             .arg(side.deviceName, platformDisplayName(side.platform),
                                  outcomeDisplayName(side.outcome));
    printWrapped(out, 0, label, side.title.isEmpty() ? text : text + u": "_s + side.title);
}

/// "> " where the ways part.
QString markOf(const Comparison &comparison, qsizetype row)
{
    return comparison.firstDivergence == row ? u"> "_s : u"  "_s;
}

/// Stage, both outcomes and how they differ, each in its column.
QStringList stageCells(const ComparisonRow &row)
{
    return {numberedStage(row.stage), comparedStageText(row.steps.at(0)),
            comparedStageText(row.steps.at(1)),
            row.isSame() ? QString() : differenceDisplayName(row.differences.last())};
}

/// How the state differs and how long it usually takes; below it what either side has.
void printStateRow(QTextStream &out, const ComparisonRow &row, const QString &mark)
{
    constexpr qsizetype Indent = 4;
    QStringList words{row.isSame() ? comparedStepText(row.steps.at(0))
                                   : differenceDisplayName(row.differences.last()),
                      usualDurationText(row.usual)};
    words.removeAll(QString());
    printWrapped(out, Indent - mark.size(), mark.chopped(1), words.join(u"; "_s));
    if (row.isSame()) {
        return;
    }
    const QStringList sides{Tr::tr("good:"), Tr::tr("bad:")};
    for (qsizetype i = 0; i < sides.size(); ++i) {
        if (row.steps.at(i)) {
            printWrapped(out, Indent + 2, sides[i], comparedStepText(row.steps[i]));
        }
    }
}

void printRows(QTextStream &out, const Comparison &comparison, bool showsSame)
{
    QList<QStringList> stages;
    for (const ComparisonRow &row : comparison.rows) {
        if (row.isWholeStage) {
            stages.append(stageCells(row));
        }
    }
    QStringList stageLines = tableLines(stages);
    qsizetype hidden = 0;
    for (qsizetype i = 0; i < comparison.rows.size(); ++i) {
        const ComparisonRow &row = comparison.rows[i];
        if (row.isWholeStage) {
            printLine(out, markOf(comparison, i) + stageLines.takeFirst());
        } else if (!row.isSame() || showsSame) {
            printStateRow(out, row, markOf(comparison, i));
        } else {
            ++hidden;
        }
    }
    if (hidden > 0) {
        out << '\n';
        out << Tr::tr("%n state(s) that are the same on both sides are not shown (--all shows "
                      "them).",
                      nullptr, static_cast<int>(hidden))
            << '\n';
    }
}

void printValues(QTextStream &out, const QString &title, const QList<ComparedValue> &values)
{
    QString group;
    bool isTitled = false;
    for (const ComparedValue &value : values) {
        if (value.isSame()) {
            continue;
        }
        if (!isTitled) {
            out << '\n' << title << '\n';
            isTitled = true;
        }
        if (group != value.group) {
            group = value.group;
            out << "  " << group << '\n';
        }
        printWrapped(out, 4, {}, value.name);
        printWrapped(out, 6, Tr::tr("good:"), value.values.value(0));
        printWrapped(out, 6, Tr::tr("bad:"), value.values.value(1));
    }
}

} // namespace

QStringList withEachOptionNamed(const QStringList &arguments)
{
    QStringList named;
    QString option;
    for (const QString &argument : arguments) {
        if (argument == "--good"_L1 || argument == "--bad"_L1) {
            option = argument;
        } else if (option.isEmpty() || (argument.startsWith(u'-') && argument != "-"_L1)) {
            option.clear();
            named.append(argument);
        } else {
            named += {option, argument};
        }
    }
    return named;
}

std::expected<QList<EnrollmentPlace>, QString> comparedPlaces(const Case &good, const Case &bad)
{
    const auto troubled = mostTroubled(bad);
    if (!troubled) {
        return std::unexpected(Tr::tr("There is no enrollment in the bad files."));
    }
    const auto healthy = nearestHealthy(*troubled, good);
    if (!healthy) {
        return std::unexpected(
            Tr::tr("There is no enrollment in the good files that went well and is of the same "
                   "kind."));
    }
    const EnrollmentPlace &reference = *healthy; // the rest says how it was chosen
    return QList<EnrollmentPlace>{reference, *troubled};
}

void printComparison(QTextStream &out, const Comparison &comparison, bool showsSame)
{
    printSide(out, Tr::tr("Good:"), comparison.sides.at(0));
    printSide(out, Tr::tr("Bad:"), comparison.sides.at(1));
    out << '\n';
    printWrapped(out, 0, {}, divergenceText(comparison));
    out << '\n';
    printRows(out, comparison, showsSame);
    printValues(out, Tr::tr("Parameters that differ"), comparison.parameters);
    printValues(out, Tr::tr("Differences of the certificate chain"), comparison.chain);
    printValues(out, Tr::tr("Differences of the evidence"), comparison.evidence);
    if (comparison.isCut) {
        out << '\n'
            << Tr::tr("A stage has too many states; the last ones were not compared.") << '\n';
    }
}

} // namespace Scep
