{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Start page</h1>
  <p>Logged in as {{NAME}}. <a href="/mgmt/account.html">Your login</a></p>
</div></div>
{{#NO_SECOND_FACTOR}}<div class="notice mb5" data-tone="warn" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>Your login has no second factor.</b> <a href="/mgmt/account_totp.html">Set up one-time codes</a></div></div>{{/NO_SECOND_FACTOR}}
{{#JOB_ALARM}}<div class="notice mb5" data-tone="bad" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>{{JOB}}: {{JOB_WORDS}}</b> <a href="/mgmt/jobs.html">See the daily jobs</a></div></div>{{/JOB_ALARM}}
<section class="card w-l" aria-labelledby="waits-h">
  <div class="card-head"><h2 id="waits-h">What waits</h2></div>
  <div class="table-wrap">
    <table class="table">
      <thead><tr><th scope="col">What</th><th scope="col" class="num">How many</th></tr></thead>
      <tbody>{{#TASK}}
        <tr><th scope="row">{{#LINKED}}<a href="{{PAGE}}">{{WORDS}}</a>{{/LINKED}}{{#UNLINKED}}{{WORDS}}{{/UNLINKED}}</th><td class="num">{{#SOME}}<span class="badge" data-tone="warn">{{COUNT}}</span>{{/SOME}}{{#NOTHING}}0{{/NOTHING}}</td></tr>{{/TASK}}
      </tbody>
    </table>
  </div>
</section>
{{#MAY_ANNOUNCE}}<p class="mt"><a href="/mgmt/announcements.html">Announcements to customers</a></p>{{/MAY_ANNOUNCE}}
