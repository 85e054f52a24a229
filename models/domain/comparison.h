// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/enrollment.h"
#include "models/domain/platform.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace Scep {

/// In which way one side of a comparison differs from the first one, the reference.
enum class Difference {
    None,
    OtherPlatform, ///< stands beside it, but platforms name their states differently: no difference
    Missing,       ///< the reference alone has it
    Additional,    ///< the reference does not have it
    State,         ///< another state stands in its place
    Outcome,       ///< the same state, but it came out otherwise
    Repetition,    ///< it happened more or less often
    Duration,      ///< it took much longer than is usual
    Value,         ///< a parameter has another value
};

/// Stable untranslated id for JSON: "same", "otherPlatform", "missing" … "value".
[[nodiscard]] QString differenceId(Difference difference);

/// Translated words for the screen.
[[nodiscard]] QString differenceDisplayName(Difference difference);

/// "A" for the first side of a comparison: what it is called where there are more than two.
[[nodiscard]] QChar sideLetter(qsizetype side);

/// How all sides differ from the first: the words alone where there is one other side, else "B
/// missing; C another state". Empty where none differs.
[[nodiscard]] QString differencesText(const QList<Difference> &differences);

/// Whether it is one: None and OtherPlatform are not.
[[nodiscard]] constexpr bool isDifference(Difference difference)
{
    return difference != Difference::None && difference != Difference::OtherPlatform;
}

/// One enrollment of a comparison.
struct ComparedSide
{
    QString deviceName;
    Platform platform = Platform::Unknown;
    QString enrollmentId; ///< unique in its own case
    QString alias;
    Outcome outcome = Outcome::Unknown; ///< of its verdict
    QString title;                      ///< of its verdict

    bool operator==(const ComparedSide &) const = default;
};

/// A state of one side, with those that repeated it at once.
struct ComparedStep
{
    QString state; ///< the platform's own name, as its log gives it
    Outcome outcome = Outcome::NotObserved;
    int count = 1;
    std::chrono::microseconds duration{0}; ///< of all of them together; 0: a mark, or still open
    EvidenceRef evidence;                  ///< in the case of its side
    QString comparable = {};  ///< the state without what differs from request to request
    QString title = {};       ///< of the rule that saw the state
    bool isBrokenOff = false; ///< a whole stage's: see StageResult::isBrokenOff()

    bool operator==(const ComparedStep &) const = default;
};

/// How much of a state is told.
enum class StateWords {
    AsLogged,   ///< as the log gives it
    Comparable, ///< without what differs from request to request
};

/// What the step's state is called on the screen.
[[nodiscard]] QString comparedStateText(const ComparedStep &step,
                                        StateWords words = StateWords::AsLogged);

/// The step in a few words: "CERT_INSTALLING, in progress, 0.8 s, 3 times"; "-" for a gap.
[[nodiscard]] QString comparedStepText(const std::optional<ComparedStep> &step,
                                       StateWords words = StateWords::AsLogged);

/// How the stage came out, for a row that compares a whole stage; "not observed" for a gap.
[[nodiscard]] QString comparedStageText(const std::optional<ComparedStep> &step);

/// How long a state takes in the healthy enrollments of the cases compared.
struct UsualDuration
{
    std::chrono::microseconds shortest{0};
    std::chrono::microseconds median{0};
    std::chrono::microseconds longest{0};
    int enrollments = 0; ///< that it was measured on

    bool operator==(const UsualDuration &) const = default;
};

/// "usually 0.4 s to 1.2 s"; empty when nobody knows.
[[nodiscard]] QString usualDurationText(const std::optional<UsualDuration> &usual);

/// What stands side by side: a stage as a whole, or a state in it.
struct ComparisonRow
{
    Stage stage = Stage::DeployProfile;
    bool isWholeStage = false; ///< then each step is the stage's last state and its outcome
    QList<std::optional<ComparedStep>> steps; ///< one for each side; nothing is a gap
    QList<Difference> differences;            ///< one for each side; None for the reference
    std::optional<UsualDuration> usual;
    bool isSynced = false; ///< a person put steps of it side by side

    /// What the row is called: by the first side that has a step in it; empty for a whole stage.
    [[nodiscard]] QString stateText(StateWords words = StateWords::AsLogged) const;
    [[nodiscard]] bool isSame() const;
    bool operator==(const ComparisonRow &) const = default;
};

/// A value of each side: a parameter, a field of a message, a certificate or a link of the chain.
struct ComparedValue
{
    QString id;         ///< stable, untranslated: "profile.keySize", "certificate.subject"
    QString group;      ///< translated: "Profile", "Issued certificate"
    QString name;       ///< translated, or a name of the field: "Key size", "GetCACert message"
    QStringList values; ///< one for each side; empty where the evidence does not say
    QList<Difference> differences;
    bool isVolatile = false; ///< differs from request to request: no difference is seen in it

    [[nodiscard]] bool isSame() const;
    bool operator==(const ComparedValue &) const = default;
};

/// Enrollments side by side, aligned by stage and state. The first is the reference: a healthy one
/// as a rule.
struct Comparison
{
    QList<ComparedSide> sides;
    QList<ComparisonRow> rows;                ///< each stage as a whole, and after it its states
    std::optional<qsizetype> firstDivergence; ///< in rows; nothing when no side goes another way
    /// The same for each side alone; nothing for the reference.
    QList<std::optional<qsizetype>> sideDivergences = {};
    QList<ComparedValue> parameters;
    QList<ComparedValue> chain;
    QList<ComparedValue> evidence; ///< which evidence there is of each stage
    bool isCut = false; ///< a stage has more states than are compared (Limits::ComparedSteps)

    bool operator==(const Comparison &) const = default;
};

} // namespace Scep
