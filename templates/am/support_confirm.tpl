{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Your message to us</h1>
</div></div>
{{#SENT}}<div class="notice w-l" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div><b>Your message is on its way</b>, with the reference <span class="copy mono">{{REF}}</span>. A copy was sent to you; we answer by mail.</div></div>{{/SENT}}
{{#ASKING}}<form class="card w-l" method="post" action="/am/support_confirm.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="key" value="{{KEY}}">
  <div class="card-body stack">
    <p>Written in the Account Manager, account {{CID}}. Did you write this?</p>
    <h2>{{SUBJECT}}</h2>
    <p class="pre">{{TEXT}}</p>
    <div class="row"><button class="btn btn-primary" data-busy="Sending">Yes: send it to support</button> <a class="btn" href="{{PUBLIC_URL}}">No: send nothing</a></div>
  </div>
</form>{{/ASKING}}
