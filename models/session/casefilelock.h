// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casefileerror.h"

#include <utility>

namespace Scep {

/// Says to other programs that a case is open here for writing: a lock of the system (flock) on a
/// file beside it, "NAME-lock". It ends with the program, however that ends, so that nothing stale
/// is left to be judged. SQLite's own locks only last as long as a transaction.
class CaseFileLock
{
public:
    /// Locked: another program has it, and so has this one, if it opened the case twice. ReadOnly:
    /// nothing can be written beside the case.
    [[nodiscard]] static CaseFileResult<CaseFileLock> take(const QString &casePath);

    CaseFileLock() = default;
    CaseFileLock(CaseFileLock &&other) noexcept
        : m_path(std::exchange(other.m_path, {}))
        , m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    CaseFileLock &operator=(CaseFileLock &&other) noexcept
    {
        std::swap(m_path, other.m_path);
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~CaseFileLock();

    [[nodiscard]] bool isHeld() const { return m_descriptor >= 0; }

private:
    CaseFileLock(const QString &path, int descriptor)
        : m_path(path)
        , m_descriptor(descriptor)
    {
    }

    QString m_path; ///< of the lock's file
    int m_descriptor = -1;
};

} // namespace Scep
