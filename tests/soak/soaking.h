// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pipeline.h"
#include "tests/app/wholeprogram.h"

#include <QMap>
#include <QStringList>

#include <memory>
#include <random>

namespace Scep::Soak {

/// Uses the program as a person who cannot make up their mind: imports, cancels, closes, compares,
/// exports and saves in a random order, which the seed alone decides.
class Soaking
{
public:
    /// @p folder is written to: the cases, and what is saved of them.
    Soaking(const QString &folder, quint32 seed);
    ~Soaking();

    /// False where the cases cannot be written.
    [[nodiscard]] bool prepare();
    /// Only these things are done, or all where there are none.
    void setSteps(const QStringList &names) { m_steps = names; }
    /// Does one thing. False where the program did not do it within its time; lastStep() names it.
    [[nodiscard]] bool step();
    [[nodiscard]] QString lastStep() const { return m_lastStep; }
    /// Puts all away, as for counting what is left.
    void putAway();
    /// How often each thing was done; not counted where the case has nothing to do it with.
    [[nodiscard]] const QMap<QString, int> &counts() const { return m_counts; }

private:
    [[nodiscard]] int number(int bound);
    [[nodiscard]] bool import();
    [[nodiscard]] bool cancel();
    [[nodiscard]] bool compare();
    [[nodiscard]] bool exportReport();
    [[nodiscard]] bool saveAndOpen();
    [[nodiscard]] bool begin();
    [[nodiscard]] bool close();
    [[nodiscard]] bool settle();
    [[nodiscard]] bool trigger(const char *action);
    [[nodiscard]] Testing::WholeProgram &program();

    QString m_folder;
    std::mt19937 m_random;
    QStringList m_cases; ///< folders of them
    QString m_largeLog;
    Pipeline m_pipeline;
    std::unique_ptr<Testing::WholeProgram> m_program; ///< null: closed
    QStringList m_steps;
    QString m_lastStep;
    QMap<QString, int> m_counts;
};

} // namespace Scep::Soak
