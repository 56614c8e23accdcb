{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Mails not delivered</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Mails not delivered</h1>
  <p>Refused by the mail server, or tried for three days. Times are UTC.</p>
</div></div>
{{#DONE_RETRY}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The mail is tried again now. It shows here again when it fails.</div></div>{{/DONE_RETRY}}{{#DONE_GIVEN_UP}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The mail is given up. It can still be tried again from the list of those.</div></div>{{/DONE_GIVEN_UP}}{{#DONE_LATE}}<div class="notice mb5" data-tone="warn" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div>Nothing was done: somebody has decided on that mail already.</div></div>{{/DONE_LATE}}
<div class="row mb5"><div class="seg" role="group" aria-label="State">{{#STATE_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/STATE_LINK}}</div></div>
{{#NONE_DEAD}}<div class="empty"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><h2>Every mail has been delivered or is on its way</h2><p>One that the mail server refuses, or that fails for three days, shows here.</p></div>{{/NONE_DEAD}}{{#NONE_GIVEN_UP}}<div class="empty"><h2>No mail was given up</h2><p>Mails that staff give up show here.</p><a class="btn" href="/mgmt/dead_mails.html">Show those not delivered</a></div>{{/NONE_GIVEN_UP}}
{{#SOME}}<div class="table-wrap table-sticky">
  <table class="table table-cards">
    <thead><tr><th scope="col">Recipient</th><th scope="col">Subject</th><th scope="col">Because of</th><th scope="col">Last answer</th><th scope="col" class="num">Tries</th><th scope="col">Written</th><th scope="col">Actions</th></tr></thead>
    <tbody>{{#ROW}}
      <tr>
        <th scope="row"><span class="copy">{{RECIPIENT}}</span></th>
        <td data-label="Subject">{{SUBJECT}}</td>
        <td data-label="Because of">{{CAUSE}}</td>
        <td data-label="Last answer">{{ANSWER}}</td>
        <td class="num" data-label="Tries">{{TRIES}}</td>
        <td data-label="Written"><time datetime="{{WRITTEN_ISO}}Z">{{WRITTEN}}</time></td>
        <td data-label="Actions"><form class="row" method="post" action="/mgmt/dead_mails.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}"><input type="hidden" name="state" value="{{STATE}}"><button class="btn btn-sm" name="go" value="retry" data-busy="Sending">Try again<span class="vh">: {{SUBJECT}} to {{RECIPIENT}}</span></button>{{#MAY_GIVE_UP}}<button class="btn btn-sm" name="go" value="give_up">Give up<span class="vh">: {{SUBJECT}} to {{RECIPIENT}}</span></button>{{/MAY_GIVE_UP}}</form></td>
      </tr>{{/ROW}}
    </tbody>
  </table>
</div>{{/SOME}}
