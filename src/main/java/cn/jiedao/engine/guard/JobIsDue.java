package cn.jiedao.engine.guard;

import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SubmittedCommands;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Whether a job's time has come: an administrator may repeat a job, but not end a period early. */
record JobIsDue(ExecuteJobsCmd execution) implements Command<Boolean> {
  @Override
  public Boolean execute(CommandContext context) {
    JobEntity job = context.getJobManager().findJobById(SubmittedCommands.jobId(execution));
    Date due = job == null ? null : job.getDuedate();
    return due == null || !due.after(ClockUtil.getCurrentTime());
  }
}
