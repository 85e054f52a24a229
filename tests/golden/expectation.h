// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace Scep::Golden {

/// A line that proves something.
struct ExpectedLine
{
    QString place; ///< "phone1/OMADMLog_0.log:231"
    QString holds; ///< what is in that line

    bool operator==(const ExpectedLine &) const = default;
};

/// What an expert says of one enrollment of a case.
struct ExpectedEnrollment
{
    QString platform; ///< "android", "ios", "windows", "server"
    QString folder;   ///< of its log; empty: there is only one device of the platform
    QString kind = QStringLiteral("scep");
    QString outcome;
    QString stage;                       ///< empty: none
    QString cause;                       ///< rule that names the first cause; empty: none
    QString probableCause;               ///< rule of what a server logged at that time; empty: none
    QList<ExpectedLine> evidence;        ///< all of the verdict's, the first cause's line first
    QStringList consequences;            ///< rules, in order
    std::optional<QStringList> findings; ///< rules, sorted; nothing: not told
};

/// What an expert says of a case: tests/golden/<case>/expected.json.
struct Expectation
{
    QString about;
    QList<ExpectedEnrollment> enrollments;
};

[[nodiscard]] std::expected<Expectation, QString> readExpectation(const QString &path);

/// What the program said of an enrollment, in the same words.
struct Said
{
    ExpectedEnrollment enrollment;
    QString folder; ///< of the first line of its device
};

/// Everything that the program said of the case below @p directory.
[[nodiscard]] QList<Said> whatWasSaid(const Case &one, const QString &directory);

/// The enrollment that the expectation is about: the only one of its device and kind; null: none.
[[nodiscard]] const Said *findSaid(const QList<Said> &all, const ExpectedEnrollment &expected);

/// How what was said differs from what was expected, in words; empty: it does not.
[[nodiscard]] QStringList differences(const ExpectedEnrollment &expected, const Said &said);

} // namespace Scep::Golden
