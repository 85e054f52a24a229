// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/reportwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

QHash<QString, QString> verdictWords()
{
    return {{u"verdicts"_s, Tr::tr("Verdicts")},
            {u"device"_s, Tr::tr("Device")},
            {u"enrollment"_s, Tr::tr("Enrollment")},
            {u"verdict"_s, Tr::tr("Verdict")},
            {u"noEnrollments"_s, Tr::tr("The evidence tells of no enrollment.")},
            {u"ownVerdict"_s, Tr::tr("Verdict of the author of this report")},
            {u"reason"_s, Tr::tr("Reason:")},
            {u"programSays"_s, Tr::tr("The program says:")},
            {u"begins"_s, Tr::tr("Begins:")},
            {u"expectedNext"_s, Tr::tr("What should have followed:")},
            {u"wouldTell"_s, Tr::tr("What would tell:")},
            {u"stages"_s, Tr::tr("Stages")},
            {u"stage"_s, Tr::tr("Stage")},
            {u"outcome"_s, Tr::tr("Outcome")},
            {u"time"_s, Tr::tr("Time")},
            {u"duration"_s, Tr::tr("Duration")},
            {u"state"_s, Tr::tr("State")},
            {u"timeline"_s, Tr::tr("Timeline")},
            {u"evidence"_s, Tr::tr("Evidence")},
            {u"line"_s, Tr::tr("Line")},
            //: between the numbers of the first and the last line
            {u"to"_s, Tr::tr("to")},
            {u"probable"_s, Tr::tr("probable")},
            {u"cause"_s, Tr::tr("Cause")},
            {u"fix"_s, Tr::tr("How to fix it")},
            {u"references"_s, Tr::tr("Documentation")},
            {u"codes"_s, Tr::tr("What the codes mean")},
            {u"consequences"_s, Tr::tr("What followed from it")},
            {u"findings"_s, Tr::tr("Also found")}};
}

QHash<QString, QString> detailWords()
{
    return {{u"note"_s, Tr::tr("Note")},
            {u"notes"_s, Tr::tr("Notes")},
            {u"notedLines"_s, Tr::tr("Lines with notes")},
            {u"otherNotes"_s, Tr::tr("Notes whose place is not in this case any more")},
            {u"sequence"_s, Tr::tr("SCEP transaction")},
            {u"from"_s, Tr::tr("From")},
            {u"target"_s, Tr::tr("To")},
            {u"step"_s, Tr::tr("Step")},
            {u"place"_s, Tr::tr("Place")},
            {u"messages"_s, Tr::tr("SCEP messages")},
            {u"coverage"_s, Tr::tr("What the evidence covers")},
            {u"present"_s, Tr::tr("Told by")},
            {u"missing"_s, Tr::tr("What is missing, and how to get it")},
            {u"nothingTells"_s, Tr::tr("nothing tells")},
            {u"comparison"_s, Tr::tr("Comparison")},
            {u"difference"_s, Tr::tr("Difference")},
            {u"usual"_s, Tr::tr("Usual")},
            {u"divergence"_s, Tr::tr("Here the ways part")},
            {u"same"_s, Tr::tr("same")},
            {u"wholeStage"_s, Tr::tr("as a whole")},
            {u"parameters"_s, Tr::tr("Parameters that differ")},
            {u"chainDiffers"_s, Tr::tr("Differences of the certificate chain")},
            {u"evidenceDiffers"_s, Tr::tr("Differences of the evidence")},
            {u"name"_s, Tr::tr("Name")},
            {u"value"_s, Tr::tr("Value")},
            {u"cut"_s, Tr::tr("There is more than fits here.")}};
}

QHash<QString, QString> caseWords()
{
    return {{u"certificates"_s, Tr::tr("Certificates")},
            {u"certificate"_s, Tr::tr("Certificate")},
            {u"chain"_s, Tr::tr("Chain")},
            {u"checks"_s, Tr::tr("Checks")},
            {u"chainValid"_s, Tr::tr("The chain is valid.")},
            {u"chainNotValid"_s, Tr::tr("The chain is not valid.")},
            {u"judgedAt"_s, Tr::tr("Judged at:")},
            {u"foundIn"_s, Tr::tr("Found in:")},
            {u"profiles"_s, Tr::tr("SCEP profiles")},
            {u"clocks"_s, Tr::tr("Clocks that differ")},
            {u"sources"_s, Tr::tr("Sources")},
            {u"file"_s, Tr::tr("File")},
            {u"format"_s, Tr::tr("Format")},
            {u"notRecognised"_s, Tr::tr("not recognised")},
            {u"lines"_s, Tr::tr("Lines")},
            {u"size"_s, Tr::tr("Bytes")},
            {u"events"_s, Tr::tr("Events")},
            {u"healthySide"_s, Tr::tr("healthy side of the comparison")},
            {u"used"_s, Tr::tr("What was used")},
            {u"program"_s, Tr::tr("Program")},
            {u"rules"_s, Tr::tr("Rules")},
            {u"made"_s, Tr::tr("Made:")},
            {u"logo"_s, Tr::tr("Logo")}};
}
} // namespace

QHash<QString, QString> reportWords()
{
    QHash<QString, QString> words = verdictWords();
    words.insert(detailWords());
    words.insert(caseWords());
    return words;
}

} // namespace Scep
