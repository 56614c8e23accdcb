{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/jobs.html">Daily jobs</a> <span aria-hidden="true">/</span> <a href="/mgmt/job_run.html?id={{RUN}}">Run {{RUN}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Run all the same</span></nav>
<div class="page-head mb"><div class="grow"><h1>Run the job “{{JOB_TITLE}}” for {{DAY}} all the same?</h1>
  <p>{{TEXT}}</p></div></div>
<form class="card w-l" method="post" action="/mgmt/job_allow.html">
  <div class="card-body stack">
    <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{RUN}}">
    <p>It then does <b class="num">{{ITEMS}}</b>, <b class="num">{{AMOUNT}}</b> in all, at most <b class="num">{{LARGEST}}</b> for one customer. If these figures have changed until it begins, it stops again.</p>
  </div>
  <div class="card-foot row"><a class="btn" href="/mgmt/job_run.html?id={{RUN}}">Leave it stopped</a><button class="btn btn-danger" data-busy="Allowing">Run all the same</button></div>
</form>
